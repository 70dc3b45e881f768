using System.Text;
using ExchangeGateway.Applications;
using ExchangeGateway.Forms;

namespace ExchangeGateway.EntityFrameworkCore.Rows;

/// <summary>Reads a form as it was kept.</summary>
internal static class FormRead
{
    public static ICheckableForm Of(string text) =>
        FormJson.Read(Encoding.UTF8.GetBytes(text)).Match(document => document.Form, flaw => throw new UnreadableRowException($"a form: {flaw}"));
}
