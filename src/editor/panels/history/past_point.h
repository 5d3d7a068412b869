#pragma once

#include <QDateTime>
#include <QString>

#include "throughline/journey/change.h"

namespace throughline::editor {

/// A place in the history that one looks at: an edit, or those that stand as one entry.
struct PastPoint {
  std::int64_t before = 0;  ///< the map before it is that after this edit
  std::int64_t after = 0;
  QDateTime at;
  QString headline;
  QString who;
  journey::Message label = {};
  journey::ChangeSet changes = {};
  bool kept = false;  ///< it stays until one leaves it
};

}  // namespace throughline::editor
