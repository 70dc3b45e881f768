using System.Text;
using ExchangeGateway.AotApp;

Console.OutputEncoding = Encoding.UTF8;
foreach (var line in Report.Lines())
{
    Console.WriteLine(line);
}
