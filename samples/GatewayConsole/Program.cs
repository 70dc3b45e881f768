using System.Text;
using GatewayConsole;
using NodaTime;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
#pragma warning disable RS0030 // The host is where the wall clock comes in.
var clock = SystemClock.Instance;
#pragma warning restore RS0030
return ConsoleApp.Run(args, Screen.OfProcess(args), clock);
