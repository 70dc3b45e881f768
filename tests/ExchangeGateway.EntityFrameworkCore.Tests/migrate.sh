#!/usr/bin/env bash
# Writes the migrations that the model asks for, and both compiled models anew: tests/ExchangeGateway.EntityFrameworkCore.Tests/migrate.sh [NAME].
# Without a name, the compiled models alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet tool restore > /dev/null
dotnet restore ExchangeGateway.EntityFrameworkCore.Tests > /dev/null

start=ExchangeGateway.EntityFrameworkCore.Tests
for database in Sqlite:Sqlite PostgreSQL:Postgres; do
  project=../src/ExchangeGateway.EntityFrameworkCore.${database%:*}
  context=${database#*:}Context
  ef() { dotnet ef "$@" --project "$project" --startup-project "$start" --context "$context" --configuration Release; }
  # Nobody outside is to see what the tool writes.
  hide() { sed -i -E 's/^(\s*)public (partial class|class|static class)/\1internal \2/; 1s/^\xEF\xBB\xBF//; s/\r$//' "$project"/Migrations/*.cs $(compgen -G "$project/CompiledModel/*.cs" || true); }
  # A compiled model stands in the way of a change of the model.
  rm -rf "$project/CompiledModel"
  [ $# = 0 ] || { ef migrations add "$1" --output-dir Migrations; hide; }
  # Until the first release Initial may be written anew (delete it and the snapshot first); what was added by hand comes after it.
  for file in $(compgen -G "$project/Migrations/*_Initial*.cs" || true); do
    first=$project/Migrations/20261124000000_${file##*/[0-9]*_}
    sed -i -E 's/"[0-9]+_Initial"/"20261124000000_Initial"/' "$file"
    [ "$file" = "$first" ] || mv "$file" "$first"
  done
  ef dbcontext optimize --output-dir CompiledModel --namespace "ExchangeGateway.EntityFrameworkCore.${database%:*}.CompiledModel"
  hide
done
