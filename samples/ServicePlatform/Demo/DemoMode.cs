using ServicePlatform.Storing;

namespace ServicePlatform.Demo;

/// <summary>Whether this host shows a made-up exchange: asked for by <c>--demo</c>, or in development on the store that is used where none is named.</summary>
internal static class DemoMode
{
    private const string Key = "demo";

    public static bool IsOn(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue<bool?>(Key) ?? (environment.IsDevelopment() && configuration[StoreAddress.Key] is null);

    /// <summary>The arguments, where <c>--demo</c> needs no value.</summary>
    public static string[] Spelt(string[] args) => [.. args.Select(arg => arg is $"--{Key}" ? $"--{Key}=true" : arg)];
}
