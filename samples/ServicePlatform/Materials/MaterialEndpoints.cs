using ExchangeGateway.Registry;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using ServicePlatform.Addresses;
using ServicePlatform.Answers;
using ServicePlatform.Callers;
using ServicePlatform.Languages;
using ServicePlatform.Protection;

namespace ServicePlatform.Materials;

/// <summary>The files of an application: uploaded one by one, listed, downloaded.</summary>
internal static class MaterialEndpoints
{
    public static IServiceCollection AddMaterials(this IServiceCollection services) => services
        .AddSingleton(provider => MaterialPlace.Of(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IWebHostEnvironment>()))
        .AddSingleton<MaterialFolder>()
        .AddScoped<MaterialAccess>()
        .AddScoped<MaterialCheck>();

    public static void MapMaterials(this IEndpointRouteBuilder institution)
    {
        var materials = institution.MapGroup("/applications/{number}/materials").WithTags("Materials");
        materials.MapPost("", Upload).Accepts<Stream>("application/pdf", "image/jpeg", "application/octet-stream").Within(Limits.Files).WithMetadata(new RequestSizeLimitAttribute(MaterialFolder.MostBytes))
            .WithName("UploadMaterial").WithSummary("Uploads a PDF or a JPEG of at most 5 MB; its answer is what the form’s attachment says.");
        materials.MapGet("", List).WithName("ListMaterials").WithSummary("The application’s files.");
        materials.MapGet("/{id}", Download).Produces<Stream>(StatusCodes.Status200OK, "application/pdf", "image/jpeg").Within(Limits.Files).WithName("DownloadMaterial").WithSummary("A file, to be kept, not shown.");
    }

    private static async Task<Results<Created<Material>, ProblemHttpResult>> Upload(
        InstitutionPart institution, SerialNumberPart number, string material, string fileName, Stream body, MaterialAccess access, MaterialFolder folder, Caller caller, Problems problems, Say say,
        HttpRequest request, CancellationToken cancellation)
    {
        var key = AggregateKey.Of(institution, number.Number);
        if (await access.RefusesAddingAsync(key, cancellation).ConfigureAwait(false) is { } refused)
        {
            return refused;
        }

        if (MaterialName.Of(fileName) is not { } name || MaterialName.Of(material) is not { } kind)
        {
            return problems.Of([new BrokenRule(null, "file-name", "fileName", null, "1–120", say.Pick("A file and its material have a name of 1–120 characters.", "文件名和材料名为1–120个字符。"))]);
        }

        var outcome = await folder.KeepAsync(key, kind, name, body, caller.Acting.Actor, cancellation).ConfigureAwait(false);
        return outcome.Match<Results<Created<Material>, ProblemHttpResult>>(
            kept => TypedResults.Created($"{request.Path.ToUriComponent()}/{kept.Id}", kept),
            _ => problems.Of(ProblemKind.TooLarge, say.Pick("A file has at most 5 MB (5,242,880 bytes).", "文件最大5 MB（5,242,880字节）。")),
            _ => problems.Of(ProblemKind.MediaType, say.Pick("A file is a PDF or a JPEG by its content, whatever it is called (rule 2.2-9).", "文件内容须为PDF或JPG，与文件名无关（规则2.2-9）。")),
            _ => problems.Of([new BrokenRule(null, "too-many-files", "fileName", null, $"{MaterialFolder.MostFiles}", say.Pick($"An application has at most {MaterialFolder.MostFiles} files.", $"一份申请最多{MaterialFolder.MostFiles}个文件。"))]));
    }

    private static async Task<Results<Ok<IReadOnlyList<Material>>, ProblemHttpResult>> List(
        InstitutionPart institution, SerialNumberPart number, MaterialAccess access, MaterialFolder folder, CancellationToken cancellation)
    {
        var key = AggregateKey.Of(institution, number.Number);
        return (await access.SeeAsync(key, cancellation).ConfigureAwait(false)).TryPickT1(out var unseen, out _)
            ? unseen
            : TypedResults.Ok(await folder.ListAsync(key, cancellation).ConfigureAwait(false));
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Download(
        InstitutionPart institution, SerialNumberPart number, string id, MaterialAccess access, MaterialFolder folder, Problems problems, CancellationToken cancellation)
    {
        var key = AggregateKey.Of(institution, number.Number);
        return (await access.SeeAsync(key, cancellation).ConfigureAwait(false)).TryPickT1(out var unseen, out _) ? unseen
            : await folder.OpenAsync(key, id, cancellation).ConfigureAwait(false) is not { } found ? problems.Of(ProblemKind.NotFound)
            : TypedResults.Stream(found.Content, Material.ContentType(found.Material.Format), found.Material.FileName);
    }
}
