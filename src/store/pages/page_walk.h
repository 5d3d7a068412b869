#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "pages/database_header.h"
#include "pages/page_file.h"
#include "throughline/journey/message.h"

namespace throughline::store {

/// Accounts for every page of a file: each belongs to one tree, to one chain of overflow
/// pages or to the list of free pages, and to nothing else; a file with a map of its pages
/// (auto_vacuum) has each of them there as it is. Gives the first fault.
///
/// PRAGMA integrity_check looks at what stands on the pages of the trees, but of SQLite 3.40
/// it forgets the list of free pages and the unused pages where the object that was made last
/// is a view, as in a map (https://sqlite.org/forum, "partial integrity check"; pragma.c takes
/// the view's root of 0 for the wish of a partial check).
///
/// `roots` are those of all tables and indexes but the schema's own, which is page 1.
[[nodiscard]] std::optional<journey::Message> accountForPages(
    PageFile& file, const DatabaseHeader& header, const std::vector<std::uint32_t>& roots);

}  // namespace throughline::store
