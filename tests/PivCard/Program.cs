using System.Text.Json;
using PivCard;

// PivCard PORT PIN PUK TRIES FOLDER: a card in the virtual reader at the port, with the keys and certificates in the folder.
// The folder's name is the card's serial number. Commands come on standard input, and each is answered with a line.
if (args is not [var port, var pinValue, var pukValue, var tries, var folder])
{
    Console.Error.WriteLine("usage: PivCard PORT PIN PUK TRIES FOLDER");
    return 2;
}

var pin = new SecretCode(pinValue, int.Parse(tries));
var puk = new SecretCode(pukValue, int.Parse(tries));
using var card = new Card(new(pin, puk, Key("9a"), Key("9c"), Convert.FromHexString(Path.GetFileName(folder))));
using var reader = new Reader(int.Parse(port), card);
while (Console.In.ReadLine() is { } command)
{
    Console.WriteLine(Answer(command));
}

return 0;

CardKey Key(string name) => new(File.ReadAllBytes(Path.Combine(folder, name + ".key")), File.ReadAllBytes(Path.Combine(folder, name + ".cer")));

string Answer(string command)
{
    switch (command)
    {
        case "insert": reader.Insert(); break;
        case "remove": reader.Remove(); break;
        case "hold": card.Hold(); break;
        case "held": return card.WaitUntilHeld() ? "ok" : "no PIN came";
        case "release": card.Release(); break;
        case "tries": return JsonSerializer.Serialize(new { pin.TriesLeft, pin.Received, pin.Rejected });
        default: return "unknown";
    }

    return "ok";
}
