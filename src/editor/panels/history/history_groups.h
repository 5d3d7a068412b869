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

/// What stands as one entry: an edit, those that one author made within a minute on one thing,
/// or those of a review.
struct EditGroup {
  std::vector<ShownEdit> edits;  ///< newest first
  Headline headline;             ///< of all of them together
  QString fault;                 ///< why it cannot be read
  bool isReview = false;         ///< what was answered in a review, one answer after the other
  std::int64_t unshown = 0;      ///< how many older edits of its day are folded away below it
  [[nodiscard]] const ShownEdit& newest() const { return edits.front(); }
  [[nodiscard]] const ShownEdit& oldest() const { return edits.back(); }
  [[nodiscard]] QDate day() const { return newest().at.date(); }
};

/// What the edits of a group did together.
[[nodiscard]] journey::ChangeSet changedTogether(
    const std::vector<store::HistoryEntry>& newestFirst);

/// Puts together what stands as one. `journey` names what the entries do not name themselves.
[[nodiscard]] std::vector<EditGroup> groupsOf(const journey::Journey& journey,
                                              const std::vector<store::HistoryEntry>& newestFirst);

}  // namespace throughline::editor
