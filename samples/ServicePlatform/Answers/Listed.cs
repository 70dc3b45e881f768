namespace ServicePlatform.Answers;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The page's items.</param>
/// <param name="Next">The address of the next page; null where this is the last.</param>
internal sealed record Listed<T>(IReadOnlyList<T> Items, string? Next);
