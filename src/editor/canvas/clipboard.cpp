#include "canvas/clipboard.h"

#include "throughline/exchange/clip_json.h"
#include "throughline/journey/error.h"
#include "throughline/journey/messages/file.h"

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

journey::Clip clipOf(const QMimeData& mime) {
  const QByteArray own = mime.data(kClipMime);
  if (!own.isEmpty() && own.size() <= kMostBytes) {
    try {
      return exchange::clipFromJson(own.toStdString());
    } catch (const journey::Error&) {
      // Not ours after all: its text may still be of use.
    }
  }
  const QString text = mime.text();
  if (text.size() > kMostBytes) {
    throw journey::Error(journey::Blame::input, "clipboard",
                         journey::messages::clipboardTooLarge());
  }
  return text.trimmed().isEmpty() ? journey::Clip{} : journey::clipFromTable(text.toStdString());
}

}  // namespace throughline::editor
