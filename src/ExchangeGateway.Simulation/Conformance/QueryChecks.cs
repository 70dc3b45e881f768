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
        new("Applications_OfASystem_AnswersThose", static async (store, cancellation) =>
        {
            var samples = new StoreSamples();
            var marketData = new RegisteredApplication(Application.Begin(StoreSamples.Serial(2), new MarketDataGateways.MarketDataOpeningForm(), samples.Actor));
            Expect.Saved(await store.SaveAsync(samples, samples.AnApplication(1), marketData));
            var filter = new ApplicationFilter { Institution = samples.Institution };
            foreach (var (system, wanted) in new[] { (GatewaySystem.Trading, samples.AnApplication(1)), (GatewaySystem.MarketData, marketData) })
            {
                var found = await AllAsync(page => store.Queries.ApplicationsAsync(filter with { System = system }, page, cancellation), size: 10);
                Expect.That(found.Select(stored => stored.Value).SequenceEqual([wanted]), $"{found.Count} applications for {system} were found.");
            }
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
        new("SharedCertificateIds_OfTwoGateways_AreFoundButMaskedOnesAreNot", static async (store, cancellation) =>
        {
            var (here, there) = (new StoreSamples(), new StoreSamples());
            var (shared, handedOver, masked) = (here.AnId("shared"), here.AnId("one"), here.AnId("*"));
            Expect.Saved(await store.SaveAsync(here, Used(here, 1, shared), Used(here, 2, handedOver), Used(here, 3, masked), Used(here, 4, masked), Used(here, 5, shared) with { InServiceAt = null }));
            Expect.Saved(await store.SaveAsync(there, Used(there, 1, shared)));
            var found = await AllAsync(page => store.Queries.SharedCertificateIdsAsync(page, cancellation), size: 500);
            var own = found.Where(one => one.Gateways.Any(gateway => gateway.Institution == here.Institution)).ToArray();
            AggregateKey[] gateways = [.. new[] { here.ATradingGateway(1).Key, there.ATradingGateway(1).Key }.OrderBy(key => key.Institution.Value, StringComparer.Ordinal)];
            Expect.That(own is [var same] && same == new SharedCertificateId(shared, gateways.ToValueList()), $"Found: {string.Join("; ", own.AsEnumerable())}.");
        }),
        new("FindInService_OfIds_AnswersThoseOfAnyInstitution", static async (store, cancellation) =>
        {
            var (here, there) = (new StoreSamples(), new StoreSamples());
            var (used, free, blank) = (here.AnId("used"), here.AnId("free"), here.AnId("nobody's"));
            Expect.Saved(await store.SaveAsync(there, Used(there, 1, used), Used(there, 2, free) with { InServiceAt = null }));
            Expect.Saved(await store.Registry.ExecuteAsync(
                async (transaction, cancelled) =>
                {
                    Expect.That((await transaction.FindInServiceAsync([used, free, blank], cancelled)).SetEquals([used]), "Ids in service");
                    return null;
                },
                cancellation));
        }),
        new("Institutions_PageByPage_AnswersEachOnceInOrder", static async (store, cancellation) =>
        {
            StoreSamples[] all = [new(), new(), new()];
            foreach (var samples in all)
            {
                Expect.Saved(await store.SaveAsync(samples, samples.AnInstitution()));
            }

            var found = (await AllAsync(page => store.Queries.InstitutionsAsync(page, cancellation), size: 2)).ConvertAll(stored => stored.Value.Institution);
            Expect.That(all.All(samples => found.Count(samples.Institution.Equals) == 1), "An institution is missing, or there twice.");
            Expect.That(found.SequenceEqual(found.OrderBy(id => id.Value, StringComparer.Ordinal)), "They are in another order.");
        }),
        new("SharedKeys_BehindAMarkThatIsNone_AnswersAPage", static async (store, cancellation) =>
            _ = Expect.Read(await store.Queries.SharedKeysAsync(new(1, PageMark.Of("", "no fingerprint").AsT0), cancellation))),
    ];

    private static RegisteredCertificate Used(StoreSamples samples, int place, CertificateId id) =>
        samples.ACertificate(place, isInService: true) with { Cells = new(id) };

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
