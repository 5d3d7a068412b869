#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "throughline/editor/open_map.h"

namespace throughline::editor {

/// Which edits are looked for.
struct HistoryFilter {
  std::optional<journey::RecordKey> thing;
  std::optional<std::string> who;  ///< as the history has it; empty: nobody named
  QString words;                   ///< all of these stand in what is said of the edit

  [[nodiscard]] bool isActive() const { return thing || who || !words.trimmed().isEmpty(); }
  bool operator==(const HistoryFilter&) const = default;
};

/// Reads the edits of a map that fit a filter, the newest first, as many at a time as are
/// wanted. An edit that is looked into for words costs some reading, so that a long history is
/// read piece by piece.
class HistorySource {
 public:
  explicit HistorySource(OpenMap& map) : m_map(map) {}

  void setFilter(HistoryFilter filter);
  [[nodiscard]] const HistoryFilter& filter() const { return m_filter; }

  struct Piece {
    std::vector<store::HistoryEntry> entries;
    std::int64_t before = 0;  ///< the next piece is of the edits before this one
    bool isLast = false;
  };
  /// The next piece before that edit (0: from the newest). It may be empty and not the last.
  /// Throws journey::Error where the file cannot be read.
  [[nodiscard]] Piece read(std::size_t most, std::int64_t before) const;

 private:
  [[nodiscard]] bool fits(const store::HistoryEntry& entry) const;

  OpenMap& m_map;
  HistoryFilter m_filter;
  QStringList m_words;  ///< folded
};

}  // namespace throughline::editor
