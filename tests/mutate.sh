#!/usr/bin/env bash
# Mutation testing of the core, room by room: tests/mutate.sh ROOM…, as in tests/mutate.sh Rules Certificates.
# Run by hand, in a clone of its own: while it runs, the assemblies under artifacts/ are those of mutants.
# A line per room says how many mutants its tests find out; artifacts/mutation/ROOM holds the report, which shows the others.
# Fails where the score is below that of stryker-config.json.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/ExchangeGateway.Tests"

[ $# -gt 0 ] || { echo "usage: tests/mutate.sh ROOM…" >&2; exit 2; }
for room in "$@"; do
  [ -d "../../src/ExchangeGateway/$room" ] || { echo "mutate.sh: the core has no room $room." >&2; exit 2; }
done

export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet tool restore > /dev/null || exit 1
# Stryker reads the project as restored and built.
nice -n 15 dotnet build -c Release -v:quiet || exit 1

status=0
for room in "$@"; do
  out=$(cd ../.. && pwd)/artifacts/mutation/$room
  report=$out/reports/mutation-report.json
  rm -rf "$out"
  mkdir -p "$out"
  sed "s/ROOM\./$room./" ../stryker-config.json > "$out/stryker-config.json"
  started=$SECONDS
  nice -n 15 dotnet stryker -f "$out/stryker-config.json" --mutate "**/$room/**/*.cs" --output "$out" --skip-version-check > "$out/log.txt" 2>&1 || status=1
  [ -f "$report" ] || { tail -n 20 "$out/log.txt" >&2; echo "mutate.sh: $room left no report." >&2; status=1; continue; }
  # In the sources that the report quotes, quotation marks are escaped.
  grep -o '"status": *"[A-Za-z]*"' "$report" | awk -F '"' -v room="$room" -v minutes=$(((SECONDS - started + 59) / 60)) '
    { n[$4]++ }
    END {
      killed = n["Killed"] + n["Timeout"]
      all = killed + n["Survived"] + n["NoCoverage"]
      printf "%s: %d mutants, %d killed (%d by timeout), %d survived, %d not covered: %.1f %%, in %d min; %d more do not compile\n",
        room, all, killed, n["Timeout"], n["Survived"], n["NoCoverage"], all ? 100 * killed / all : 0, minutes, n["CompileError"]
    }'
done
exit $status
