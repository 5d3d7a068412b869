#pragma once

#include <QMimeData>

#include "things_model.h"

namespace throughline::editor {

/// The records as the table shows them, with its headings, and beside it in our own form,
/// which the map takes whole.
void setRows(QMimeData& mime, const ThingsModel& model,
             const std::vector<journey::RecordKey>& records);

}  // namespace throughline::editor
