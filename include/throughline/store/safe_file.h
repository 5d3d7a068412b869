#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>

namespace throughline::store {

/// Takes the next bytes of a file.
using Sink = std::function<void(std::span<const std::byte>)>;

/// Writes a file whole or not at all: a temporary file beside the target, every
/// length checked, flushed, synced, its size read back, then renamed over the
/// target. Throws journey::Error (system) in one sentence; the old target then
/// stands as it was. Whatever `fill` throws passes through.
void writeSafely(const std::filesystem::path& target, const std::function<void(const Sink&)>& fill);

/// The same for a file that must not exist yet: nothing is ever replaced, not
/// even where another program makes the target at the same moment.
void writeNewSafely(const std::filesystem::path& target,
                    const std::function<void(const Sink&)>& fill);

}  // namespace throughline::store
