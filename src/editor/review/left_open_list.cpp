#include "review/left_open_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "frame/document_words.h"
#include "review/question_card.h"
#include "throughline/check/check.h"
#include "throughline/check/open_points.h"
#include "throughline/editor/plain_text.h"
#include "throughline/exchange/report.h"
#include "throughline/journey/reviews.h"

namespace throughline::editor {

LeftOpenList::LeftOpenList(ReviewSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_points(new QVBoxLayout(this)) {
  setObjectName("leftOpen");
  m_points->setContentsMargins(0, 0, 0, 0);
  m_points->setSpacing(7);
}

void LeftOpenList::refresh() {
  const journey::Journey& map = m_session.journey();
  const auto words = documentWords(map);
  const auto found = check::checkOf(map, m_session.today());
  const exchange::ReportInput input{.now = map,
                                    .present = map,
                                    .review = m_session.id(),
                                    .periodNow = m_session.period(),
                                    .doubts = check::openPoints(map, found)};
  QStringList points;
  for (const auto& point : exchange::leftOpenBefore(input, words)) {
    QStringList parts{QString::fromStdString(point.subject), QString::fromStdString(point.text),
                      QString::fromStdString(point.aside)};
    parts.removeAll(QString());
    points << oneLine(parts.join(u' '), 300);
  }
  if (points == m_shown && m_points->count() > 0) return;
  m_shown = points;
  clearLayout(*m_points);
  const journey::Review* last = journey::reviewBefore(map, m_session.id());
  auto* heading =
      new PlainLabel(last ? tr("Left open on %1").arg(dayOfReview(map, *last)) : tr("Open"), this);
  heading->setProperty("look", "reviewHeading");
  m_points->addWidget(heading);
  for (const QString& point : points) {
    auto* line = new PlainLabel(breakable(point), this);
    line->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(new PlainLabel(QStringLiteral("•"), this), 0, Qt::AlignTop);
    row->addWidget(line, 1);
    m_points->addLayout(row);
  }
  if (points.isEmpty()) m_points->addWidget(quietText(tr("Nothing was left open"), this));
}

}  // namespace throughline::editor
