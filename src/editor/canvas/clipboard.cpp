#include "canvas/clipboard.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "throughline/journey/error.h"

namespace throughline::editor {

using journey::ClippedTouchpoint;

namespace {

// A clipboard is foreign input: far above what a map holds, far below trouble.
constexpr qsizetype kMostBytes = 64 * 1024 * 1024;

QString qt(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonObject jsonOf(const ClippedTouchpoint& touchpoint) {
  return {{"title", qt(touchpoint.title)}, {"channel", qt(touchpoint.channel)},
          {"owner", qt(touchpoint.owner)}, {"side", qt(journey::word(touchpoint.side))},
          {"job", qt(touchpoint.job)},     {"status", qt(journey::word(touchpoint.status))}};
}

ClippedTouchpoint touchpointOf(const QJsonObject& json) {
  const auto text = [&](const char* key) {
    return json[QLatin1String(key)].toString().toStdString();
  };
  ClippedTouchpoint touchpoint;
  touchpoint.title = text("title");
  touchpoint.channel = text("channel");
  touchpoint.owner = text("owner");
  touchpoint.job = text("job");
  touchpoint.side = journey::fromWord<journey::Side>(text("side")).value_or(touchpoint.side);
  touchpoint.status =
      journey::fromWord<journey::Status>(text("status")).value_or(touchpoint.status);
  return touchpoint;
}

}  // namespace

std::unique_ptr<QMimeData> mimeOf(const std::vector<ClippedTouchpoint>& touchpoints) {
  QJsonArray cards;
  for (const ClippedTouchpoint& touchpoint : touchpoints) cards.append(jsonOf(touchpoint));
  auto mime = std::make_unique<QMimeData>();
  mime->setData(kClipMime, QJsonDocument(QJsonObject{{"touchpoints", cards}}).toJson());
  mime->setText(QString::fromStdString(journey::tableFromClip(touchpoints)));
  return mime;
}

std::vector<ClippedTouchpoint> touchpointsOf(const QMimeData& mime) {
  const QByteArray own = mime.data(kClipMime);
  if (!own.isEmpty() && own.size() <= kMostBytes) {
    std::vector<ClippedTouchpoint> touchpoints;
    const QJsonObject document = QJsonDocument::fromJson(own).object();
    for (const QJsonValue& card : document["touchpoints"].toArray()) {
      touchpoints.push_back(touchpointOf(card.toObject()));
    }
    if (!touchpoints.empty()) return touchpoints;
  }
  const QString text = mime.text();
  if (text.size() > kMostBytes) {
    throw journey::Error(journey::Blame::input, "clipboard",
                         "expected rows of touchpoints, found more than 64 MB of text");
  }
  return text.trimmed().isEmpty() ? std::vector<ClippedTouchpoint>{}
                                  : journey::clipFromTable(text.toStdString());
}

}  // namespace throughline::editor
