using NodaTime;

namespace ServicePlatform.Drawings;

/// <summary>Where an instant stands on a line: what is before or after it stands at its ends.</summary>
internal sealed record TimeScale(Instant From, Instant To, int Left, int Right)
{
    public int At(Instant instant) =>
        instant <= From ? Left
        : instant >= To ? Right
        : Left + (int)((Right - Left) * ((instant - From) / (To - From)));

    public bool Holds(Instant instant) => instant >= From && instant <= To;
}
