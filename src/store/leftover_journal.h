#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "format.h"
#include "map_place.h"
#include "throughline/store/services.h"

namespace throughline::store {

/// Decides what becomes of a journal that lies beside a map.
///
/// SQLite puts the pages of any journal of the right name back into whatever file bears the
/// map's name by then: where the map was meanwhile replaced by another copy (by mail, by a
/// sync folder), that destroys the newer content. So both outcomes are looked at in memory
/// first:
///
/// - The file is sealed as it lies, with all of its history and what helps to read that: it needs
/// nothing. The journal goes, after the file was
///   synced. (The edit had not begun to write, or had written all; or the map was replaced by
///   another copy.)
/// - With the journal's pages the file is a sound map, and its counter of changes says that it
///   is the one of the journal (or where the journal has no counter, the seal): SQLite puts
///   them back, as ever. Where the file was sound before, only not sealed, a safety copy of it
///   is kept first: another program may have changed a copy.
/// - Else the two do not belong together: Error(input), and nothing is touched.
///
/// Requires that checkCompanions found the journal in order. Gives the bytes to read instead
/// of the file where `mayWrite` is false and the file cannot be read with the journal beside
/// it; else nothing: the file can be opened. An edit that is being written at this moment is
/// left alone. Throws Error.
[[nodiscard]] std::optional<std::vector<std::byte>> settleJournal(
    const MapPlace& place, const Services& services, const std::shared_ptr<const Format>& format,
    bool mayWrite);

}  // namespace throughline::store
