#!/usr/bin/env bash
# The same fields by tshark and by homeward, in turn, on one capture: bench/against-tshark.sh FILE.pcap
set -euo pipefail
file=${1:?give a capture; make one with: homeward synth bench-ss7 -w FILE.pcapng --size 1M}
root=$(cd "$(dirname "$0")/.." && pwd)
fields=(frame.number frame.time_epoch ip.src ip.dst m3ua.protocol_data_opc m3ua.protocol_data_dpc sccp.message_type sccp.called.digits sccp.calling.digits
  sccp.called.ssn sccp.calling.ssn tcap.otid tcap.dtid tcap.application_context_name gsm_old.localValue gsm_old.invokeID e212.imsi e164.msisdn gsm_map.cellGlobalIdOrServiceAreaIdFixedLength)
args=()
for f in "${fields[@]}"; do args+=(-e "$f"); done
TIMEFORMAT='%R s wall, %U s CPU'
echo 'tshark -T fields:'
time tshark -n -r "$file" -T fields "${args[@]}" >/dev/null 2>&1
echo 'homeward analyze:'
time node "$root/dist/src/cli/main.js" analyze -q "$file" >/dev/null
