using OneOf;

namespace ServicePlatform.Materials;

/// <summary>The file has more than <see cref="MaterialFolder.MostBytes"/> bytes.</summary>
internal readonly record struct MaterialTooLarge;

/// <summary>Its content is neither a PDF nor a JPEG, whatever it is called (2.2-9).</summary>
internal readonly record struct MaterialFormatRefused;

/// <summary>The application has <see cref="MaterialFolder.MostFiles"/> files already.</summary>
internal readonly record struct MaterialTooMany;

/// <summary>What keeping a file answers.</summary>
internal sealed class MaterialOutcome : OneOfBase<Material, MaterialTooLarge, MaterialFormatRefused, MaterialTooMany>
{
    private MaterialOutcome(OneOf<Material, MaterialTooLarge, MaterialFormatRefused, MaterialTooMany> input) : base(input) { }

    public static implicit operator MaterialOutcome(Material kept) => new(kept);

    public static implicit operator MaterialOutcome(MaterialTooLarge tooLarge) => new(tooLarge);

    public static implicit operator MaterialOutcome(MaterialFormatRefused refused) => new(refused);

    public static implicit operator MaterialOutcome(MaterialTooMany tooMany) => new(tooMany);
}
