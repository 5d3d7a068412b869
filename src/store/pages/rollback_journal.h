#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace throughline::store {

/// The journal of an edit that was broken off: pages of the file as they were before it.
/// https://www.sqlite.org/fileformat2.html, 3. Only what SQLite itself would put back is
/// taken: as many pages as the header counts, up to the first whose checksum is wrong.
class RollbackJournal {
 public:
  /// Nothing where SQLite would take no page from it and change no length.
  [[nodiscard]] static std::optional<RollbackJournal> read(std::span<const std::byte> bytes);

  /// The file as it was before the edit. Nothing where that would be larger than the file and
  /// the pages of the journal together: it is the journal of another one.
  [[nodiscard]] std::optional<std::vector<std::byte>> rolledBack(std::vector<std::byte> file) const;

  /// False where it has not all pages that it counts.
  [[nodiscard]] bool isWhole() const { return m_isWhole; }

  /// Whether the file can be the one that the edit was to change, told by its counter of
  /// changes: it is that of the journal's first page or one further. Nothing where the journal
  /// does not have that page yet, of a large edit that has not come to its end.
  [[nodiscard]] std::optional<bool> mayBelongTo(std::span<const std::byte> file) const;

 private:
  struct Page {
    std::uint32_t number = 0;
    std::span<const std::byte> bytes;
  };
  std::uint32_t m_pageSize = 0;
  std::uint32_t m_pageCount = 0;  // of the file before the edit
  bool m_isWhole = true;
  std::vector<Page> m_pages;  // into the bytes that were read
};

}  // namespace throughline::store
