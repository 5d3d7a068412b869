#include "review/question_card.h"

#include <QFontMetrics>
#include <QSignalBlocker>
#include <QStyle>
#include <algorithm>

#include "throughline/editor/plain_text.h"
#include "throughline/journey/reviews.h"

namespace throughline::editor {

namespace {

/// As wide as its words are once it is chosen, which makes them bold.
class AnswerChip : public QPushButton {
 public:
  using QPushButton::QPushButton;
  [[nodiscard]] QSize sizeHint() const override {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int wider = QFontMetrics(bold).horizontalAdvance(text()) -
                      QFontMetrics(font()).horizontalAdvance(text());
    return QPushButton::sizeHint() + QSize(std::max(0, wider), 0);
  }
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

}  // namespace

QPushButton* answerChip(const QString& text, QWidget* parent) {
  auto* chip = new AnswerChip(plainMenuText(text), parent);
  chip->setProperty("look", "answer");
  chip->setCheckable(true);
  chip->setAutoDefault(false);
  return chip;
}

QWidget* quietText(const QString& text, QWidget* parent) {
  auto* label = new PlainLabel(breakable(text), parent);
  label->setProperty("look", "quietReview");
  label->setWordWrap(true);
  return label;
}

void clearLayout(QLayout& layout) {
  while (QLayoutItem* item = layout.takeAt(0)) {
    if (QWidget* widget = item->widget()) {
      widget->hide();
      widget->deleteLater();
    }
    if (QLayout* inner = item->layout()) clearLayout(*inner);
    delete item;
  }
}

void setLook(QWidget& widget, const char* property, bool on) {
  if (widget.property(property).toBool() == on) return;
  widget.setProperty(property, on);
  widget.style()->unpolish(&widget);
  widget.style()->polish(&widget);
}

QuestionCard::QuestionCard(ReviewSession& session, journey::ReviewQuestion question,
                           const QString& title, QWidget* parent)
    : QFrame(parent),
      m_session(session),
      m_question(question),
      m_tick(new QCheckBox(this)),
      m_title(new QHBoxLayout),
      m_body(new QVBoxLayout),
      m_inner(new QHBoxLayout) {
  const std::string_view name = journey::word(question);
  setObjectName(QStringLiteral("question_") +
                QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
  setProperty("look", "question");
  m_tick->setObjectName("tick");
  m_tick->setText(title);
  m_tick->setProperty("look", "question");
  m_tick->setAccessibleName(tr("%1 Answered").arg(title));
  m_title->addWidget(m_tick);
  m_inner->addLayout(m_body, 1);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(m_title);
  layout->addLayout(m_inner);
  connect(m_tick, &QCheckBox::clicked, this, [this](bool on) { tick(on); });
}

// What is answered stands below the question, beside its tick.
void QuestionCard::setScale(qreal scale) {
  m_scale = scale;
  layout()->setContentsMargins(units(18), units(9), units(18), units(9));
  layout()->setSpacing(units(5));
  m_title->setSpacing(units(16));
  m_body->setSpacing(units(5));
  m_inner->setContentsMargins(units(40), 0, 0, 0);
  fit();
}

void QuestionCard::addToTitle(QWidget& widget, int stretch) {
  m_title->addWidget(&widget, stretch);
}

void QuestionCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  fit();
}

void QuestionCard::show(journey::Id<journey::Stage> stage) {
  if (m_stage && m_stage != stage) keep();
  m_stage = stage;
  refresh();
  arrive();
}

bool QuestionCard::isTicked() const {
  return journey::isAnswered(journey::stopAt(m_session.journey(), m_session.id(), m_stage),
                             m_question);
}

void QuestionCard::tick(bool answered) {
  if (answered != isTicked()) m_session.tick(m_stage, m_question, answered);
  refresh();
}

void QuestionCard::refresh() {
  if (!m_stage || !m_session.journey().find(m_stage) || !m_session.review()) return;
  const QSignalBlocker quiet(m_tick);
  m_tick->setChecked(isTicked());
  fill();
}

}  // namespace throughline::editor
