namespace ServicePlatform.Answers;

/// <summary>A kind of problem: its code, its status and its title in both languages.</summary>
internal sealed record ProblemKind(string Code, int Status, string English, string Chinese)
{
    public static readonly ProblemKind
        Unreadable = new("request-unreadable", StatusCodes.Status400BadRequest, "The request cannot be read", "请求无法读取"),
        IdempotencyKey = new("idempotency-key", StatusCodes.Status400BadRequest, "The header Idempotency-Key is missing or cannot be one", "缺少请求头Idempotency-Key或其内容不可用"),
        SeenVersion = new("if-match", StatusCodes.Status400BadRequest, "The header If-Match is no version", "请求头If-Match不是版本号"),
        NotSignedIn = new("not-signed-in", StatusCodes.Status401Unauthorized, "Nobody is signed in", "尚未登录"),
        AccessDenied = new("access-denied", StatusCodes.Status403Forbidden, "The account may not do this", "账号无权进行该操作"),
        NotFound = new("not-found", StatusCodes.Status404NotFound, "There is no such thing", "不存在"),
        Method = new("method", StatusCodes.Status405MethodNotAllowed, "The address is there, but not for this method", "该地址不支持此方法"),
        TooSlow = new("too-slow", StatusCodes.Status408RequestTimeout, "The request came too slowly", "请求传输过慢"),
        NotPermitted = new("not-permitted", StatusCodes.Status409Conflict, "Where it stands there is no such step", "当前状态下不能进行该操作"),
        AlreadyThere = new("already-there", StatusCodes.Status409Conflict, "There is one of that name already", "同名项已存在"),
        CertificateInUse = new("certificate-in-use", StatusCodes.Status409Conflict, "Another gateway uses the certificate", "证书已被另一网关使用"),
        KindTaken = new("kind-taken", StatusCodes.Status409Conflict, "The gateway uses another certificate of that kind", "网关已使用同类的另一证书"),
        RequestIdUsed = new("request-id-used", StatusCodes.Status409Conflict, "The Idempotency-Key was used for another request", "Idempotency-Key已用于另一请求"),
        LeaseLost = new("lease-lost", StatusCodes.Status409Conflict, "The lease is over", "租约已失效"),
        LeaseRefused = new("lease-refused", StatusCodes.Status409Conflict, "The gateway may not sign in with the certificate", "网关不得使用该证书登录"),
        StaleVersion = new("stale-version", StatusCodes.Status412PreconditionFailed, "It was changed since it was seen", "内容已被更改"),
        TooLarge = new("too-large", StatusCodes.Status413PayloadTooLarge, "The request is too large", "请求过大"),
        MediaType = new("media-type", StatusCodes.Status415UnsupportedMediaType, "The content is of a kind that is not taken here", "不接受该内容类型"),
        Violations = new("violations", StatusCodes.Status422UnprocessableEntity, "What was given breaks a rule", "内容不符合规则"),
        Unmet = new("guards-unmet", StatusCodes.Status422UnprocessableEntity, "Something does not hold yet", "条件尚未满足"),
        EKeyLocked = new("ekey-locked", StatusCodes.Status423Locked, "The EKey is locked", "EKey已锁定"),
        GatewayHeld = new("gateway-held", StatusCodes.Status423Locked, "Another application is under way at the gateway", "网关另有在途申请"),
        LeaseHeld = new("lease-held", StatusCodes.Status423Locked, "Somebody else holds the certificate", "证书正被占用"),
        TooMany = new("too-many-requests", StatusCodes.Status429TooManyRequests, "Too many requests", "请求过于频繁"),
        Unexpected = new("unexpected", StatusCodes.Status500InternalServerError, "Something went wrong here", "服务出现异常"),
        Store = new("store-unavailable", StatusCodes.Status503ServiceUnavailable, "The store does not answer", "存储暂不可用"),
        TimedOut = new("timed-out", StatusCodes.Status504GatewayTimeout, "It took too long", "处理超时");

    /// <summary>The kind that a bare status stands for; null for one that no problem has.</summary>
    public static ProblemKind? Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Unreadable,
        StatusCodes.Status401Unauthorized => NotSignedIn,
        StatusCodes.Status403Forbidden => AccessDenied,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => Method,
        StatusCodes.Status408RequestTimeout => TooSlow,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => MediaType,
        StatusCodes.Status429TooManyRequests => TooMany,
        StatusCodes.Status504GatewayTimeout => TimedOut,
        >= StatusCodes.Status500InternalServerError => Unexpected,
        _ => null,
    };
}
