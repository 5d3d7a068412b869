#include "canvas/clipboard.h"

#include "throughline/exchange/clip_json.h"
#include "throughline/journey/error.h"

namespace throughline::editor {

namespace {

// A clipboard is foreign input: far above what a map holds, far below trouble.
constexpr qsizetype kMostBytes = 64 * 1024 * 1024;

}  // namespace

std::unique_ptr<QMimeData> mimeOf(const journey::Clip& clip) {
  auto mime = std::make_unique<QMimeData>();
  mime->setData(kClipMime, QByteArray::fromStdString(exchange::clipToJson(clip)));
  mime->setText(QString::fromStdString(journey::tableFromClip(clip)));
  return mime;
}

std::optional<journey::Clip> clipOf(const QMimeData& mime) {
  const QByteArray own = mime.data(kClipMime);
  if (own.isEmpty() || own.size() > kMostBytes) return std::nullopt;
  try {
    return exchange::clipFromJson(own.toStdString());
  } catch (const journey::Error&) {
    return std::nullopt;  // not ours after all: its text may still be of use
  }
}

}  // namespace throughline::editor
