namespace ExchangeGateway.Tokens;

/// <summary>A token that can be pulled out and put back while clients use it.</summary>
public interface IRemovable
{
    void Remove();

    void Insert();
}
