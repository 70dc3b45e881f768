using System.Text;
using ExchangeGateway.FsCheck;
using ExchangeGateway.Inventory;
using FsCheck;
using FsCheck.Xunit;

namespace ExchangeGateway.Csv.Tests;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public class DamageProperties
{
    private static readonly string[] BadLines =
        ["\"", "x", "a\"b,,,,,,", "1,\"2,3,4,5,6,7", "\"1\"2,,,,,,", ",,,,,,,x", ",,,,99,,", new('x', 70_000), "\u0001,,,,,,"];

    [Property]
    public void BadLineAnywhere_CostsNoOtherRow(MarketDataGatewayRow[] rows, NonNegativeInt place, NonNegativeInt kind, PositiveInt atOnce)
    {
        var before = place.Get % (rows.Length + 1);
        var (start, end) = (Written(rows[..before]), Written(rows[before..])[Written([]).Length..]);
        var bad = Encoding.UTF8.GetBytes(BadLines[kind.Get % BadLines.Length] + "\r\n");
        // A cell that begins with a quotation mark would close the lone one: then both were one cell, and legally so.
        if (bad.Contains((byte)'"') && end.Contains((byte)'"'))
        {
            return;
        }

        var read = Import.Of(new PiecemealStream([.. start, .. bad, .. end], atOnce.Get)).AsT0;

        Assert.Equal(rows, read.Inventory.MarketDataGateways);
        Assert.Equal(1 + Encoding.UTF8.GetString(start).Replace("\r\n", "\n", StringComparison.Ordinal).Count(letter => letter is '\n' or '\r'), Assert.Single(read.Problems).Line);
    }

    [Fact]
    public void MutatedFiles_AnyChunks_NothingIsThrownAndTheAnswerIsOne()
    {
        var random = new System.Random(20260401);
        byte[][] seeds =
        [
            File.ReadAllBytes(Import.Fixture("trading-gateways.csv")),
            File.ReadAllBytes(Import.Fixture("market-data-gateways.csv")),
            Encoding.UTF8.GetBytes(Import.MarketHeadings.Replace(',', '\t') + "\n\"2\"\"8\n0\"\t'=1\tEKey\t\t2019/4/3 5:33\t\t2019-05-03\r280\t\t\t\t\t\t"),
            Encoding.Unicode.GetBytes("\uFEFF" + Import.MarketHeadings + "\r\n280,,,,,,"),
        ];
        var tables = 0;

        for (var i = 0; i < 20_000; i++)
        {
            var file = Mutate(seeds[i % seeds.Length], random);
            var whole = Import.Of(file);

            Assert.True(whole.Equals(Import.Of(new PiecemealStream(file, 1 + random.Next(50)))), Convert.ToBase64String(file));
            tables += whole.IsT0 ? 1 : 0;
        }

        // Both ways out are well trodden.
        Assert.InRange(tables, 5_000, 19_000);
    }

    private static byte[] Mutate(byte[] seed, System.Random random)
    {
        var file = seed.ToList();
        for (var n = random.Next(1, 6); n > 0; n--)
        {
            // Most of the damage is done behind the headings.
            var at = random.Next(random.Next(8) == 0 ? 0 : Math.Min(file.Count - 1, 300), file.Count);
            switch (random.Next(6))
            {
                case 0: file[at] = (byte)random.Next(256); break;
                case 1: file.Insert(at, "\",\r\n\t\0'="u8[random.Next(8)]); break;
                case 2: file.RemoveAt(at); break;
                case 3: file.RemoveRange(at, Math.Min(random.Next(40), file.Count - at)); break;
                case 4: file.InsertRange(at, file.GetRange(at, Math.Min(random.Next(200), file.Count - at))); break;
                default: file[at] ^= (byte)(1 << random.Next(8)); break;
            }

            if (file.Count == 0)
            {
                break;
            }
        }

        return [.. file];
    }

    private static byte[] Written(MarketDataGatewayRow[] rows)
    {
        var file = new MemoryStream();
        InventoryCsv.WriteMarketDataGatewaysAsync(file, rows.ToAsyncEnumerable()).GetAwaiter().GetResult();
        return file.ToArray();
    }
}
