#pragma once

#include <QDateTime>
#include <optional>
#include <vector>

#include "change_words.h"
#include "frame/signature.h"
#include "throughline/store/document.h"

namespace throughline::editor {

/// One edit as the list shows it.
struct ShownEdit {
  std::int64_t seq = 0;
  QDateTime at;  ///< by the clock here
  QString who;
  Headline headline;
};

/// What stands as one entry: an edit, or those that one author made within a minute on one
/// thing.
struct EditGroup {
  std::vector<ShownEdit> edits;  ///< newest first
  Headline headline;             ///< of all of them together
  QString fault;                 ///< why it cannot be read
  [[nodiscard]] const ShownEdit& newest() const { return edits.front(); }
  [[nodiscard]] const ShownEdit& oldest() const { return edits.back(); }
};

/// What the edits of a group did together.
[[nodiscard]] journey::ChangeSet changedTogether(
    const std::vector<store::HistoryEntry>& newestFirst);

/// Puts together what stands as one. `journey` names what the entries do not name themselves.
[[nodiscard]] std::vector<EditGroup> groupsOf(const journey::Journey& journey,
                                              const std::vector<store::HistoryEntry>& newestFirst);

}  // namespace throughline::editor
