namespace ExchangeGateway.Simulation.Pkcs11;

/// <summary>
/// The slots: a file is one, a folder holds one for each file that ends in <c>.json</c>. A file that appears later is a
/// slot more; one that goes leaves an empty slot.
/// </summary>
internal sealed class SlotTable
{
    private readonly string? _path;
    private readonly List<Slot> _slots = [];

    public SlotTable(string? path)
    {
        _path = path;
        Refresh();
        // What is there at the beginning is no event.
        _slots.ForEach(slot => slot.Changed());
    }

    public IReadOnlyList<Slot> All
    {
        get
        {
            lock (_slots)
            {
                return [.. _slots];
            }
        }
    }

    public Slot? Find(nuint id)
    {
        lock (_slots)
        {
            return id >= 1 && id <= (nuint)_slots.Count ? _slots[(int)id - 1] : null;
        }
    }

    /// <summary>Looks for files that are new. A slot keeps its number as long as the module runs.</summary>
    public void Refresh()
    {
        lock (_slots)
        {
            foreach (var path in Paths().Except(_slots.Select(slot => slot.Token.Path)))
            {
                _slots.Add(new((nuint)_slots.Count + 1, path));
            }
        }
    }

    private IEnumerable<string> Paths() =>
        string.IsNullOrEmpty(_path) ? []
        : Directory.Exists(_path) ? Directory.EnumerateFiles(Path.GetFullPath(_path), "*.json").Order(StringComparer.Ordinal)
        : [Path.GetFullPath(_path)];
}
