#!/usr/bin/env bash
# hardened_program.sh PROGRAM: how the program was built, read from itself.
set -euo pipefail
program=$1
fail() {
  echo "$program: expected $1" >&2
  exit 1
}
# Read whole: a pipe that ends early would count as a failure.
header=$(readelf -hW "$program")
segments=$(readelf -lW "$program")
dynamic=$(readelf -dW "$program")
symbols=$(readelf --dyn-syms -W "$program")
code=$(objdump -d --no-show-raw-insn "$program")
grep -q 'Type:.*DYN' <<<"$header" || fail "a position-independent executable"
grep -q 'GNU_RELRO' <<<"$segments" || fail "a part that becomes read-only"
grep -Eq 'FLAGS_1.*NOW|BIND_NOW' <<<"$dynamic" || fail "all functions bound at the start (full RELRO)"
grep -q 'GNU_STACK.*RW ' <<<"$segments" || fail "a stack that is not executed"
grep -q '__stack_chk_fail' <<<"$symbols" || fail "stack protection"
grep -q '__[a-z]*_chk' <<<"${symbols//__stack_chk_fail/}" || fail "fortified functions of the C library"
grep -q '__glibcxx_assert_fail' <<<"$symbols" || fail "the assertions of the C++ library"
# Large frames are touched page by page.
grep -Eq 'sub +\$0x1000,%rsp' <<<"$code" || fail "protection against clashes of the stack"
