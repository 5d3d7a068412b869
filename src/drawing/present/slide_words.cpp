#include "present/slide_words.h"

#include <QLocale>
#include <cmath>

#include "throughline/drawing/number_words.h"
#include "throughline/journey/messages/numbers.h"
#include "throughline/journey/messages/present.h"

namespace throughline::drawing {

namespace messages = journey::messages;

namespace {

/// In points, with one decimal below ten.
double pointsIn(double difference) {
  const double points = std::abs(difference) * 100;
  return points < 9.95 ? std::round(points * 10) / 10 : std::round(points);
}

}  // namespace

journey::Message pointsWords(double difference) {
  const double points = pointsIn(difference);
  return messages::points(numberWords(points), journey::pluralNumber(points));
}

journey::Message signedPointsWords(double difference) {
  const double points = pointsIn(difference);
  const QString sign = points == 0      ? QString()
                       : difference < 0 ? QStringLiteral("−")
                                        : QStringLiteral("+");
  const QString digits = QString::number(points, 'f', points == std::floor(points) ? 0 : 1);
  return messages::number(journey::Figure{(sign + digits).toStdString()});
}

journey::Message differenceWords(double difference, const metrics::Interval& interval,
                                 metrics::Verdict verdict) {
  const journey::Message points = pointsWords(difference);
  const journey::Message low = signedPointsWords(interval.low);
  const journey::Message high = signedPointsWords(interval.high);
  switch (verdict) {
    case metrics::Verdict::better:
      return messages::isBetter(points, low, high);
    case metrics::Verdict::worse:
      return messages::isWorse(points, low, high);
    case metrics::Verdict::unclear:
      break;
  }
  return difference < 0 ? messages::isLessUnclear(points, low, high)
                        : messages::isMoreUnclear(points, low, high);
}

journey::Message changeWords(double difference, const metrics::Interval& interval) {
  const journey::Message points = pointsWords(difference);
  const journey::Message low = signedPointsWords(interval.low);
  const journey::Message high = signedPointsWords(interval.high);
  return difference < 0 ? messages::pointsLess(points, low, high)
                        : messages::pointsMore(points, low, high);
}

journey::Message verdictSentence(metrics::Verdict verdict) {
  switch (verdict) {
    case metrics::Verdict::better:
      return messages::changeIsBetter();
    case metrics::Verdict::worse:
      return messages::changeIsWorse();
    case metrics::Verdict::unclear:
      break;
  }
  return messages::changeIsUnclear();
}

journey::Message flowWords(double flow) {
  const QString english = QLocale(QLocale::English).toString(flow, 'g', 3);
  return messages::number(journey::Figure{english.toStdString()});
}

}  // namespace throughline::drawing
