using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ExchangeGateway.EntityFrameworkCore.PostgreSQL.Migrations
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Applications",
                columns: table => new
                {
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Applicant = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Form = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    History = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CertificatesToCancel = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    HeadHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChangedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Applications", x => new { x.Institution, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Request = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Command = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AccountInstitution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    From = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    To = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => new { x.Kind, x.Institution, x.Name, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "Certificates",
                columns: table => new
                {
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Gateway = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Delivery = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    History = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CertificateId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IssuedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    ExpiresAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Algorithm = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    InstitutionType = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Whole = table.Column<byte[]>(type: "bytea", nullable: true),
                    IssuerAndSerial = table.Column<byte[]>(type: "bytea", nullable: true),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    NotBefore = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    NotAfter = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Impediments = table.Column<int>(type: "integer", nullable: false),
                    InServiceAt = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Replaces = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CancellationRequestedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    EKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsLocked = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    HeadHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChangedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificates", x => new { x.Institution, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Filings",
                columns: table => new
                {
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false),
                    EffectiveFrom = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Form = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    HeadHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChangedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Filings", x => new { x.Institution, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Gateways",
                columns: table => new
                {
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsTrading = table.Column<bool>(type: "boolean", nullable: false),
                    GatewayId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false),
                    OpenedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    OperatedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    OpenedOn = table.Column<LocalDate>(type: "date", nullable: true),
                    Businesses = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FlowRate = table.Column<int>(type: "integer", nullable: true),
                    IsMarketMaking = table.Column<bool>(type: "boolean", nullable: false),
                    CertificateKind = table.Column<string>(type: "text", nullable: true),
                    Capabilities = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DeclaredOpenedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    HeadHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChangedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gateways", x => new { x.Institution, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Institutions",
                columns: table => new
                {
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    FullName = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MemberCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    NewMemberCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MbpClientName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MbpClientId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Industry = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    UnifiedSocialCreditCode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    VpnQuota = table.Column<int>(type: "integer", nullable: false),
                    IsHostedCustomer = table.Column<bool>(type: "boolean", nullable: false),
                    Accounts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    HeadHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChangedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Institutions", x => new { x.Institution, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Leases",
                columns: table => new
                {
                    Certificate = table.Column<byte[]>(type: "bytea", nullable: false),
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Gateway = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Token = table.Column<long>(type: "bigint", nullable: false),
                    Request = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Until = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Leases", x => x.Certificate);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Certificate = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Host = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ClaimedUntil = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    GivenAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => new { x.Institution, x.Certificate, x.Days });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Request = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Position);
                });

            migrationBuilder.CreateTable(
                name: "PhoneChanges",
                columns: table => new
                {
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NewPhone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CodeHash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ExpiresAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    TriesLeft = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    HeadHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChangedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhoneChanges", x => new { x.Institution, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Receipts",
                columns: table => new
                {
                    Request = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Command = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Account = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Effects = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Receipts", x => new { x.Institution, x.Request });
                });

            migrationBuilder.CreateTable(
                name: "ApplicationGateways",
                columns: table => new
                {
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Application = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Gateway = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsHeld = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicationGateways", x => new { x.Institution, x.Application, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_ApplicationGateways_Applications_Institution_Application",
                        columns: x => new { x.Institution, x.Application },
                        principalTable: "Applications",
                        principalColumns: new[] { "Institution", "Name" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Bindings",
                columns: table => new
                {
                    Institution = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Gateway = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Whole = table.Column<byte[]>(type: "bytea", nullable: false),
                    IssuerAndSerial = table.Column<byte[]>(type: "bytea", nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    NotBefore = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    NotAfter = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Impediments = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bindings", x => new { x.Institution, x.Gateway, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_Bindings_Gateways_Institution_Gateway",
                        columns: x => new { x.Institution, x.Gateway },
                        principalTable: "Gateways",
                        principalColumns: new[] { "Institution", "Name" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "HeldOnce",
                table: "ApplicationGateways",
                columns: new[] { "Institution", "Gateway" },
                unique: true,
                filter: "\"IsHeld\"");

            migrationBuilder.CreateIndex(
                name: "OfGateway",
                table: "ApplicationGateways",
                columns: new[] { "Institution", "Gateway" });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_State_Institution_Name",
                table: "Applications",
                columns: new[] { "State", "Institution", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Bindings_IssuerAndSerial",
                table: "Bindings",
                column: "IssuerAndSerial",
                unique: true,
                filter: "\"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Bindings_PublicKey",
                table: "Bindings",
                column: "PublicKey",
                filter: "\"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Bindings_Whole",
                table: "Bindings",
                column: "Whole",
                unique: true,
                filter: "\"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_ExpiresAt",
                table: "Certificates",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Institution_Gateway",
                table: "Certificates",
                columns: new[] { "Institution", "Gateway" });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Institution_InServiceAt_Kind",
                table: "Certificates",
                columns: new[] { "Institution", "InServiceAt", "Kind" },
                unique: true,
                filter: "\"InServiceAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_State_Institution_Name",
                table: "Certificates",
                columns: new[] { "State", "Institution", "Name" });

            migrationBuilder.CreateIndex(
                name: "IdInService",
                table: "Certificates",
                columns: new[] { "CertificateId", "Institution", "InServiceAt" },
                filter: "\"InServiceAt\" IS NOT NULL AND \"CertificateId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "Locked",
                table: "Certificates",
                columns: new[] { "Institution", "Name" },
                filter: "\"IsLocked\"");

            migrationBuilder.CreateIndex(
                name: "IX_Gateways_IsTrading_Institution_Name",
                table: "Gateways",
                columns: new[] { "IsTrading", "Institution", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Gateways_Name",
                table: "Gateways",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Gateways_OpenedBy",
                table: "Gateways",
                column: "OpenedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Gateways_OpenedOn",
                table: "Gateways",
                column: "OpenedOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApplicationGateways");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "Bindings");

            migrationBuilder.DropTable(
                name: "Certificates");

            migrationBuilder.DropTable(
                name: "Filings");

            migrationBuilder.DropTable(
                name: "Institutions");

            migrationBuilder.DropTable(
                name: "Leases");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PhoneChanges");

            migrationBuilder.DropTable(
                name: "Receipts");

            migrationBuilder.DropTable(
                name: "Applications");

            migrationBuilder.DropTable(
                name: "Gateways");
        }
    }
}
