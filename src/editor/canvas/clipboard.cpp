#include "canvas/clipboard.h"

#include "frame/table_clipboard.h"
#include "throughline/drawing/take_image.h"
#include "throughline/exchange/clip_json.h"
#include "throughline/journey/error.h"

namespace throughline::editor {

namespace {

// A clipboard is foreign input: far above what a map holds, far below trouble.
constexpr qsizetype kMostBytes = 300 * 1024 * 1024;

}  // namespace

void setRecords(QMimeData& mime, const journey::Journey& journey,
                const std::vector<journey::RecordKey>& records) {
  const std::string own = exchange::clipToJson(journey::clip(journey, records));
  mime.setData(kClipMime, QByteArray::fromStdString(own));
  setTables(mime, exchange::tablesOf(journey, records));
}

std::optional<journey::Clip> clipOf(const QMimeData& mime) {
  const QByteArray own = mime.data(kClipMime);
  if (own.isEmpty() || own.size() > kMostBytes) return std::nullopt;
  try {
    return exchange::clipFromJson(own.toStdString(), drawing::takeImage);
  } catch (const journey::Error&) {
    return std::nullopt;  // not ours after all: its text may still be of use
  }
}

}  // namespace throughline::editor
