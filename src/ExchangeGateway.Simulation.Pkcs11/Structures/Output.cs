namespace ExchangeGateway.Simulation.Pkcs11.Structures;

/// <summary>Where a caller wants a result of variable length, as the standard has it: no room asks for the length alone.</summary>
/// <typeparam name="T">What the result is made of.</typeparam>
internal readonly unsafe struct Output<T>(T* room, nuint* length)
    where T : unmanaged
{
    public bool IsMissing => length is null;

    /// <summary>The answer to a caller that has no room for so many, told how many they are; null where it has.</summary>
    public Rv? TooSmallFor(int count)
    {
        var given = *length;
        var answer = room is null ? Rv.Ok : given < (nuint)count ? Rv.BufferTooSmall : (Rv?)null;
        if (answer is not null)
        {
            *length = (nuint)count;
        }

        return answer;
    }

    /// <summary>Writes the result, which fits.</summary>
    public void Write(ReadOnlySpan<T> result)
    {
        result.CopyTo(new(room, result.Length));
        *length = (nuint)result.Length;
    }

    /// <summary>Answers with a result that is at hand.</summary>
    public Rv Give(ReadOnlySpan<T> result)
    {
        if (IsMissing)
        {
            return Rv.ArgumentsBad;
        }

        if (TooSmallFor(result.Length) is { } answer)
        {
            return answer;
        }

        Write(result);
        return Rv.Ok;
    }
}
