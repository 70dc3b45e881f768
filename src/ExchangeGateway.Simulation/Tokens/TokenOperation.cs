namespace ExchangeGateway.Simulation.Tokens;

/// <summary>What a token is asked to do, whatever the interface: where a fault can strike.</summary>
public enum TokenOperation
{
    /// <summary>To tell of itself and of its tries: C_GetTokenInfo.</summary>
    ReadStatus,

    /// <summary>To begin a session: C_OpenSession.</summary>
    OpenSession,

    /// <summary>To list its certificates and keys: C_FindObjectsInit.</summary>
    FindObjects,

    /// <summary>To take a PIN: C_Login.</summary>
    LogIn,

    /// <summary>To change a PIN by itself: C_SetPIN.</summary>
    ChangePin,

    /// <summary>To take a new user PIN from the officer: C_InitPIN.</summary>
    SetUserPin,

    /// <summary>To sign: C_Sign and C_SignFinal.</summary>
    Sign,
}
