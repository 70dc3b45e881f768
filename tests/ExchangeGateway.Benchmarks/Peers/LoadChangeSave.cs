using ExchangeGateway.Benchmarks.Databases;
using Microsoft.EntityFrameworkCore;

namespace ExchangeGateway.Benchmarks.Peers;

/// <summary>The idiom: a context for each command, the tracked row changed, one <c>SaveChanges</c> with the audit entry, the receipt and the message.</summary>
internal sealed class LoadChangeSave(MeasuredDatabase database, string institution)
{
    public async Task<int> RunAsync()
    {
        await using var context = database.NewPeer();
        var row = await context.Institutions.SingleAsync(one => one.Institution == institution && one.Name == institution);
        var (request, at, hash) = (Guid.NewGuid().ToString(), row.ChangedAt, new byte[32]);
        row.VpnQuota = 3 - row.VpnQuota;
        row.Version++;
        var previous = row.HeadHash;
        hash[0] = (byte)row.Version;
        (row.HeadHash, row.ChangedAt) = (hash, at.AddMicroseconds(1));
        context.Add(new PeerAuditEntry
        {
            Kind = "Institution",
            Institution = institution,
            Name = institution,
            Version = row.Version,
            Request = request,
            Command = "SetVpnQuota",
            Account = "manager",
            AccountInstitution = institution,
            Role = "account-manager",
            At = at,
            From = "RecordIncomplete",
            To = "RecordIncomplete",
            Previous = previous,
            Hash = hash,
        });
        context.Add(new PeerReceipt { Request = request, Command = "SetVpnQuota", Account = "manager", Institution = institution, At = at, Effects = "[]", Content = hash });
        context.Add(new PeerMessage { Institution = institution, Request = request });
        await context.SaveChangesAsync();
        return row.VpnQuota;
    }
}
