using ExchangeGateway.Applications;
using ExchangeGateway.Certificates;
using ExchangeGateway.Registry;
using ExchangeGateway.Registry.Queries;
using NodaTime;

namespace ExchangeGateway.Simulation;

/// <summary>Queries find what there is, once each, page by page.</summary>
internal static class QueryChecks
{
    public static IEnumerable<StoreCheck> All =>
    [
        new("FindGateways_OfNumbers_AnswersThoseThatThereAre", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            Expect.Saved(await store.SaveAsync(samples, [.. Enumerable.Range(1, 3).Select(place => samples.ATradingGateway(place))]));
            Expect.Saved(await store.Registry.ExecuteAsync(
                async (transaction, cancelled) =>
                {
                    var found = await transaction.FindGatewaysAsync(samples.Institution, [StoreSamples.Number(1), StoreSamples.Number(3), StoreSamples.Number(99)], cancelled);
                    Expect.That(found.Select(stored => stored.Value).OrderBy(gateway => gateway.Key.Name, StringComparer.Ordinal).SequenceEqual([samples.ATradingGateway(1), samples.ATradingGateway(3)]), $"{found.Count} gateways were found.");
                    return null;
                },
                cancellation));
        }),
        new("FindCertificates_OfAGateway_AnswersThoseAskedForItAndThoseInServiceThere", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            var handedOver = samples.ACertificate(2) with { InServiceAt = StoreSamples.Number(1) };
            Expect.Saved(await store.SaveAsync(samples, samples.ACertificate(1, CertificateKind.File), handedOver, samples.ACertificate(3)));
            Expect.Saved(await store.Registry.ExecuteAsync(
                async (transaction, cancelled) =>
                {
                    var found = await transaction.FindCertificatesAsync(samples.Institution, [StoreSamples.Number(1)], cancelled);
                    Expect.That(found.Select(stored => stored.Value).ToHashSet().SetEquals([samples.ACertificate(1, CertificateKind.File), handedOver]), $"{found.Count} certificates were found.");
                    return null;
                },
                cancellation));
        }),
        new("Gateways_PageByPage_AnswersEachOnceInOrder", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            Expect.Saved(await store.SaveAsync(samples, [.. Enumerable.Range(1, 7).Select(place => samples.ATradingGateway(place)), samples.AMarketDataGateway(), samples.ACertificate(3, isInService: true)]));
            var filter = new GatewayFilter(GatewaySystem.Trading) { Institution = samples.Institution };
            var found = await AllAsync(page => store.Queries.GatewaysAsync(filter, page, cancellation), size: 3);
            Expect.Equal("1001 1002 1003 1004 1005 1006 1007", string.Join(' ', found.Select(one => one.Gateway.Key.Name)), "Numbers");
            Expect.Equal(samples.ACertificate(3, isInService: true), found[2].Certificates.SingleOrDefault(), "Certificate of the third");
            Expect.Equal(1, found.Sum(one => one.Certificates.Count), "Certificates");
        }),
        new("Gateways_ByCriteria_AnswersWhatTheFilterFinds", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            RegisteredGateway[] all = [.. Enumerable.Range(1, 5).Select(place => samples.ATradingGateway(place)), samples.AMarketDataGateway()];
            Expect.Saved(await store.SaveAsync(samples, all));
            GatewayFilter[] filters =
            [
                new(GatewaySystem.Trading), new(GatewaySystem.MarketData), new(GatewaySystem.Trading) { Number = StoreSamples.Number(2) }, new(GatewaySystem.Trading) { OpenedBy = StoreSamples.Serial(3) },
                new(GatewaySystem.Trading) { OpenedFrom = new LocalDate(2026, 11, 22), OpenedUntil = new LocalDate(2026, 11, 24) }, new(GatewaySystem.MarketData) { OpenedUntil = new LocalDate(2026, 11, 20) },
            ];
            foreach (var filter in filters.Select(filter => filter with { Institution = samples.Institution }))
            {
                var found = await AllAsync(page => store.Queries.GatewaysAsync(filter, page, cancellation), size: 2);
                Expect.That(found.Select(one => one.Gateway).SequenceEqual(all.Where(filter.Finds)), $"{filter} found {found.Count}, not {all.Count(filter.Finds)}.");
            }
        }),
        new("Applications_ByState_AnswersThose", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            Expect.Saved(await store.SaveAsync(samples, samples.AnApplication(1), samples.AnApplication(2, isHeld: true), samples.AnApplication(3)));
            var filter = new ApplicationFilter { Institution = samples.Institution, States = [ApplicationState.InformationRegistration, ApplicationState.Rejected] };
            var found = await AllAsync(page => store.Queries.ApplicationsAsync(filter, page, cancellation), size: 1);
            Expect.That(found.Select(stored => stored.Value).SequenceEqual([samples.AnApplication(1), samples.AnApplication(3)]), $"{found.Count} applications were found.");
        }),
        new("Certificates_ByCriteria_AnswersWhatTheFilterFinds", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            RegisteredCertificate[] all =
            [
                samples.ACertificate(1, isInService: true), samples.ACertificate(1, CertificateKind.File),
                samples.ACertificate(2) with { EKey = EKeys.EKey.Restore(EKeys.PinPolicy.Default, 0, EKeys.EKeyState.Locked, mustChangePin: false) },
                samples.ACertificate(3) with { Cells = Inventory.CertificateCells.Blank },
            ];
            Expect.Saved(await store.SaveAsync(samples, all));
            var end = all[0].Cells.ExpiresAt!.Value;
            CertificateFilter[] filters =
            [
                new(), new() { IsInService = true }, new() { IsInService = false }, new() { States = [CertificateApplicationState.Issued] }, new() { States = [CertificateApplicationState.Requested] },
                new() { IsLocked = true }, new() { IsLocked = false }, new() { ExpiresUntil = end }, new() { ExpiresUntil = end - Duration.FromSeconds(1) },
            ];
            foreach (var filter in filters.Select(filter => filter with { Institution = samples.Institution }))
            {
                var found = await AllAsync(page => store.Queries.CertificatesAsync(filter, page, cancellation), size: 2);
                Expect.That(found.Select(stored => stored.Value).ToHashSet().SetEquals(all.Where(filter.Finds)), $"{filter} found {found.Count}, not {all.Count(filter.Finds)}.");
            }
        }),
        new("SharedKeys_OfTwoGateways_AreFound", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            Expect.Saved(await store.SaveAsync(samples, samples.ATradingGateway(1, samples.ADedicated("a", key: "same")), samples.ATradingGateway(2, samples.ADedicated("b", key: "same")), samples.ATradingGateway(3, samples.ADedicated("c"))));
            var found = await AllAsync(page => store.Queries.SharedKeysAsync(page, cancellation), size: 500);
            var own = found.Where(shared => shared.Gateways.Any(gateway => gateway.Institution == samples.Institution)).ToArray();
            Expect.That(own is [var shared] && shared == new SharedKey(samples.Print("same"), [samples.ATradingGateway(1).Key, samples.ATradingGateway(2).Key]), $"Found: {string.Join("; ", own.AsEnumerable())}.");
        }),
    ];

    private static async ValueTask<List<T>> AllAsync<T>(Func<PageRequest, ValueTask<StoreReading<Page<T>>>> read, int size)
    {
        var all = new List<T>();
        for (PageMark? after = null; ;)
        {
            var page = Expect.Read(await read(new(size, after)).ConfigureAwait(false));
            Expect.That(page.Items.Count <= size, $"A page of {size} has {page.Items.Count} items.");
            all.AddRange(page.Items);
            if (page.Next is null)
            {
                return all;
            }

            Expect.That(page.Next != after, "A page ends where it began.");
            after = page.Next;
        }
    }
}
