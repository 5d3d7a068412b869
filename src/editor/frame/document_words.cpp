#include "frame/document_words.h"

#include <QDate>
#include <QLocale>

#include "frame/worded.h"
#include "texts.h"
#include "throughline/editor/readings/number_format.h"

namespace throughline::editor {

namespace {

QString dayPattern() { return texts::Documents::tr("d MMMM yyyy"); }

}  // namespace

exchange::DocumentWords documentWords(const journey::Journey& journey) {
  const journey::Notation notation = notationOf(journey.settings().numbers);
  return {.say =
              [notation](const journey::Message& message) {
                return worded(message, notation).toStdString();
              },
          .day =
              [](journey::Date date) {
                const QDate day = QDate(1970, 1, 1).addDays(date.dayNumber());
                return QLocale().toString(day, dayPattern()).toStdString();
              }};
}

QString dayOfReview(const journey::Journey& journey, const journey::Review& review) {
  return QString::fromStdString(exchange::dayOfReview(journey, review, documentWords(journey)));
}

}  // namespace throughline::editor
