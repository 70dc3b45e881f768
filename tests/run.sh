#!/usr/bin/env bash
# Builds everything and runs every test. With the word 'full' the long tests run longer, and those of a TPM run too.
# The last line counts them; a failed or skipped test, or none at all, is a failure.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case ${1-} in
  '') patience=15m; chosen=(--filter 'Run!=Full') ;;
  full) patience=50m; chosen=(); export EXCHANGEGATEWAY_MUTATIONS=10 EXCHANGEGATEWAY_SEQUENCES=50 EXCHANGEGATEWAY_KILLS=200 ;;
  *) echo "usage: tests/run.sh [full]" >&2; exit 2 ;;
esac

stop() { printf 'run.sh: %s\n' "$*" >&2; exit 1; }

# Installs Debian packages that are missing.
install_packages() {
  local root=()
  [ "$(id -u)" = 0 ] || root=(sudo)
  if command -v apt-get >/dev/null && { [ ${#root[@]} = 0 ] || command -v sudo >/dev/null; }; then
    "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" && return
  fi
  stop "please install these Debian packages, or what your system calls them: $*"
}

# Notes a Debian package as missing unless the command, or a file of that pattern, which it brings, is there.
need() { command -v "$2" >/dev/null || compgen -G "$2" >/dev/null || missing+=("$1"); }

links() { echo 'int main(void) { return 0; }' | "$1" -x c - -lm -o /dev/null 2>/dev/null; }

# No build server may outlive this script, and neither may a temporary file but NuGet's locks, which all runs share.
export NUGET_SCRATCH=${NUGET_SCRATCH-${TMPDIR-/tmp}/NuGetScratch$(id -un)}
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
TMPDIR=$(mktemp -d) || stop "there is no room for temporary files."
# A database server runs as a user of its own, who has to pass through.
chmod 711 "$TMPDIR"
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT

PATH=$PATH:${DOTNET_ROOT-$HOME/.dotnet}:/usr/sbin:/sbin
command -v dotnet >/dev/null || stop "there is no dotnet: please install the .NET SDK 10 (package dotnet-sdk-10.0)."
dotnet --version || stop "please install the .NET SDK 10 (package dotnet-sdk-10.0)."

missing=()
links clang || links gcc || missing+=(gcc libc6-dev)
need openssl openssl
# The tokens, and what keeps each in namespaces of its own.
need iproute2 ip
need softhsm2 softhsm2-util
need opencryptoki pkcsslotd
need pcscd pcscd
need vsmartcard-vpcd '/usr/lib/pcsc/drivers/serial/libifdvpcd.so'
need opensc pkcs11-tool
# The database server: tests make clusters of their own, and stop them at once.
need postgresql '/usr/lib/postgresql/*/bin/initdb'
need chromium chromium
need fonts-noto-cjk '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'
if [ ${#chosen[@]} = 0 ]; then
  need libtpm2-pkcs11-1 '/usr/lib/*/pkcs11/libtpm2_pkcs11.so'
  need swtpm swtpm
  need tpm2-tools tpm2_getcap
fi
[ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"

dotnet restore Library.sln --locked-mode || stop "restore failed."
dotnet build Library.sln -c Release --no-restore -warnaserror -v:minimal || stop "the build failed."
# The simulated EKey as a native PKCS#11 module, where tests look for it.
dotnet publish src/ExchangeGateway.Simulation.Pkcs11 -c Release -r linux-x64 --no-restore -warnaserror -v:minimal || stop "the native module was not built."

results=artifacts/test-results
rm -rf "$results"
status=0
for project in $(grep -l '<IsTestProject>true' {tests,samples}/*/*.csproj); do
  name=$(basename "$project" .csproj)
  dotnet test "$project" -c Release --no-build "${chosen[@]}" --results-directory "$results" --logger "trx;LogFileName=$name.trx" \
    --blame-hang-timeout "$patience" --blame-hang-dump-type none || { status=1; echo "run.sh: $name failed." >&2; }
  [ -f "$results/$name.trx" ] || { status=1; echo "run.sh: $name left no results." >&2; }
done

# How queries and the audit grow, beside the page that the documentation has: what is measured here changes no file of the clone.
if [ ${#chosen[@]} = 0 ]; then
  growth=artifacts/growth
  mkdir -p "$growth/docs" && cp docs/performance.md "$growth/docs/"
  (cd "$growth" && dotnet "$OLDPWD/artifacts/bin/ExchangeGateway.Benchmarks/release/ExchangeGateway.Benchmarks.dll" growth) \
    || { status=1; echo "run.sh: the growth was not measured." >&2; }
fi

# What the fault runs went through.
cat artifacts/faults/*/summary.txt 2>/dev/null

# Adds up one attribute of the counters of all result files.
count() { grep -ho '<Counters [^>]*>' "$results"/*.trx 2>/dev/null | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }

passed=$(count passed)
total=$(count total)
skipped=$((total - $(count executed)))
failed=$((total - passed - skipped))
# A project that broke down counts as one failure, even where each test that it still ran passed.
[ $status = 0 ] || [ $failed -gt 0 ] || failed=1
[ "$passed" -gt 0 ] && [ $failed = 0 ] && [ $skipped = 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
