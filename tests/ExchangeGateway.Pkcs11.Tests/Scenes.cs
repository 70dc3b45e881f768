using ExchangeGateway.EKeys;
using ExchangeGateway.Tokens;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace ExchangeGateway.Pkcs11.Tests;

/// <summary>Longer things that tests have a worker do.</summary>
internal static class Scenes
{
    private static readonly Pkcs11InteropFactories Factories = new();
    private static ISession? _elses;

    /// <summary>Whether .NET takes the token's signatures for the certificate's.</summary>
    public static async Task<bool> SignsForOthers(TokenFacts token, System.Security.Cryptography.RSASignaturePaddingMode padding)
    {
        var name = $"{padding}";
        var connection = Client.Connection(token, name, Client.Settings(token) with { RsaPadding = padding });
        await Client.LogIn(token, token.Pin, connection: name);
        var signature = (await connection.SignAsync(Client.Challenge)).AsT0.Signature.ToArray();
        return Client.IsSignature(Client.Listed(token).Certificates[0], signature, padding is 0 ? System.Security.Cryptography.RSASignaturePadding.Pkcs1 : System.Security.Cryptography.RSASignaturePadding.Pss);
    }

    /// <summary>Logs in on some connections, each on a thread of its own, and signs on all of them at once.</summary>
    public static Task<string> SignOnThreads(TokenFacts token, int threads, int each)
    {
        var outcomes = new string[threads];
        for (var thread = 0; thread < threads; thread++)
        {
            Client.LogIn(token, token.Pin, connection: $"{thread}").GetAwaiter().GetResult();
        }

        var all = Enumerable.Range(0, threads).Select(thread => new Thread(() =>
        {
            var found = new HashSet<string>();
            for (var time = 0; time < each; time++)
            {
                found.Add(Client.Sign(token, $"{thread}").GetAwaiter().GetResult());
            }

            outcomes[thread] = string.Join(',', found);
        })).ToList();
        all.ForEach(static thread => thread.Start());
        all.ForEach(static thread => thread.Join());
        return Task.FromResult(string.Join(',', outcomes.Distinct()));
    }

    /// <summary>Signs twice with the key that asks for its PIN each time, and tells how often it asked.</summary>
    public static async Task<string[]> SignAsking(TokenFacts token, string pin)
    {
        var prompt = Prompt.Typed(pin);
        var connection = Client.Connection(token, "asking", Client.Settings(token) with { SignaturePrompt = prompt }, certificate: 1);
        return [await Client.LogIn(token, token.Pin, connection: "asking"), Client.Text(await connection.SignAsync(Client.Challenge)), Client.Text(await connection.SignAsync(Client.Challenge)), $"{prompt.Asked}"];
    }

    /// <summary>What calls answer while a connection asks for the PIN: two logins, a signature, and a look.</summary>
    public static async Task<string[]> Overlap(TokenFacts token)
    {
        var connection = Client.Connection(token);
        var asked = new TaskCompletionSource<PinAnswer>();
        var first = connection.LogInAsync(new Waiting(asked.Task)).AsTask();
        string[] during = [await Client.LogIn(token, token.Pin), await Client.Sign(token), await Client.Status(token)];
        await connection.LogOutAsync();
        asked.SetResult(Pin.Copy(token.Pin));
        return [.. during, Client.Text(await first), await Client.Sign(token)];
    }

    /// <summary>Disposes of the module first, of a connection that logs in afterwards, and of both once more.</summary>
    public static async Task<string[]> DisposeInAnyOrder(TokenFacts token)
    {
        var module = Client.Module(token);
        var chosen = new TokenChoice { Label = token.Label, Certificate = Client.Listed(token).Certificates[0].Fingerprint };
        var (first, second) = (Client.Connected(module.Connect(chosen, Client.Settings(token))), Client.Connected(module.Connect(chosen, Client.Settings(token))));
        module.Dispose();
        var login = await first.LogInAsync(Prompt.Typed(token.Pin));
        var joined = await second.LogInAsync(Prompt.Typed("9999"));
        await first.DisposeAsync();
        var signed = await second.SignAsync(Client.Challenge);
        await second.DisposeAsync();
        await second.DisposeAsync();
        await first.DisposeAsync();
        module.Dispose();
        var disposed = await Record.ExceptionAsync(async () => await first.SignAsync(Client.Challenge));
        return [Client.Text(login), Client.Text(joined), Client.Text(signed), disposed!.GetType().Name, await Client.LogIn(token, token.Pin)];
    }

    /// <summary>Keeps the intent to try a PIN, and never sends it.</summary>
    public static async Task<string> LogInAndStop(TokenFacts token, string pin, bool unattended)
    {
        using var module = Client.Module(token);
        var connection = Client.Connected(module.Connect(
            new() { Label = token.Label, Certificate = Client.Listed(token).Certificates[0].Fingerprint },
            new(new StoppingTries(Client.Tries(token), Path.Combine(token.Folder, "intended")))));
        return Client.Text(await connection.LogInAsync(unattended ? Prompt.Configured(pin) : Prompt.Typed(pin)));
    }

    /// <summary>Code that is not this library's logs in, in the same process.</summary>
    public static bool LogInElsewhere(TokenFacts token)
    {
        _ = Client.Listed(token);
        var library = Factories.Pkcs11LibraryFactory.LoadPkcs11Library(Factories, token.Module, AppType.MultiThreaded);
        _elses = library.GetSlotList(SlotsType.WithTokenPresent).Single(slot => slot.GetTokenInfo().Label == token.Label).OpenSession(SessionType.ReadOnly);
        _elses.Login(CKU.CKU_USER, token.Pin);
        return true;
    }

    public static bool IsLoggedInElsewhere(TokenFacts token) => _elses!.GetSessionInfo().State is CKS.CKS_RO_USER_FUNCTIONS && token.Label.Length > 0;

    /// <summary>Whether anybody of this process is logged in, as other code sees it.</summary>
    public static bool IsLoggedIn(TokenFacts token)
    {
        using var kept = Client.Module(token);
        var library = Factories.Pkcs11LibraryFactory.LoadPkcs11Library(Factories, token.Module, AppType.MultiThreaded);
        using var session = library.GetSlotList(SlotsType.WithTokenPresent).Single(slot => slot.GetTokenInfo().Label == token.Label).OpenSession(SessionType.ReadOnly);
        return session.GetSessionInfo().State is CKS.CKS_RO_USER_FUNCTIONS;
    }

    /// <summary>A prompt that somebody answers later.</summary>
    private sealed class Waiting(Task<PinAnswer> answer) : IPinPrompt
    {
        public bool IsUnattended => false;

        public async ValueTask<PinAnswer> AskAsync(PinRequest request, CancellationToken cancellation) => await answer;
    }

    /// <summary>Records that leave a sign once the intent to try is kept, and go no further.</summary>
    private sealed class StoppingTries(ITryRecords records, string sign) : ITryRecords
    {
        public ValueTask<TryRecordReading> ReadAsync(EKeyIdentity token, PinOwner owner, CancellationToken cancellation = default) => records.ReadAsync(token, owner, cancellation);

        public async ValueTask<TryRecordTaking> TakeAsync(EKeyIdentity token, PinOwner owner, CancellationToken cancellation = default) =>
            (await records.TakeAsync(token, owner, cancellation)).Match(hold => TryRecordTaking.Of(new Hold(hold, sign)), static inUse => inUse, static unavailable => unavailable);

        private sealed class Hold(ITryRecordHold hold, string sign) : ITryRecordHold
        {
            public TryRecord Record => hold.Record;

            public async ValueTask<RecordsUnavailable?> SaveAsync(TryRecord record)
            {
                var unavailable = await hold.SaveAsync(record);
                if (record.Pending)
                {
                    await File.WriteAllTextAsync(sign, "intended");
                    await Task.Delay(Timeout.Infinite);
                }

                return unavailable;
            }

            public ValueTask DisposeAsync() => hold.DisposeAsync();
        }
    }
}
