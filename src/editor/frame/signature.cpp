#include "frame/signature.h"

#include <QLocale>

#include "texts.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using texts::History;

QString saidAuthor(const std::string& who) {
  const QString name = oneLine(QString::fromStdString(who));
  return name.isEmpty() ? History::tr("you") : name;
}

QDateTime fromUtc(const std::string& utc) {
  return QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate).toLocalTime();
}

QString saidTime(const QDateTime& at) {
  const QLocale locale;
  return History::tr("%1, %2").arg(locale.toString(at.date(), History::tr("d MMMM yyyy")),
                                   locale.toString(at.time(), QLocale::ShortFormat));
}

std::string utcText(const Services& services) {
  const auto now =
      std::chrono::duration_cast<std::chrono::seconds>(services.store.now().time_since_epoch());
  return QDateTime::fromSecsSinceEpoch(now.count(), Qt::UTC).toString(Qt::ISODate).toStdString();
}

}  // namespace throughline::editor
