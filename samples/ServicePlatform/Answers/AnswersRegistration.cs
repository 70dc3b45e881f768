namespace ServicePlatform.Answers;

internal static class AnswersRegistration
{
    public static IServiceCollection AddAnswers(this IServiceCollection services) => services
        .AddScoped<Problems>()
        .AddScoped<Answering>()
        .AddScoped<Commands>()
        .AddScoped<FormBody>()
        .AddScoped<TrailAnswers>()
        .AddProblemDetails()
        .AddExceptionHandler<FailureAnswers>()
        .ConfigureHttpJsonOptions(options => PlatformJson.Configure(options.SerializerOptions))
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    /// <summary>Before everything that can fail.</summary>
    public static void UseAnswers(this WebApplication platform)
    {
        platform.UseExceptionHandler();
        platform.UseStatusCodePages(FailureAnswers.WriteBareAsync);
    }
}
