using ServicePlatform;

var platform = PlatformHost.Build(args);
await PlatformHost.PrepareAsync(platform).ConfigureAwait(false);
await platform.RunAsync().ConfigureAwait(false);
