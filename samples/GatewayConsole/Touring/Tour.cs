namespace GatewayConsole.Touring;
internal static class Tour { public static int Run(Screen screen, NodaTime.Instant at) => 0; }
