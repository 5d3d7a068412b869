#include "canvas/editing/link_editing.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <algorithm>
#include <cmath>

#include "texts.h"
#include "throughline/editor/readings/number_format.h"
#include "throughline/editor/words.h"
#include "throughline/journey/decimal.h"
#include "throughline/journey/messages/kinds.h"
#include "throughline/journey/messages/labels.h"

namespace throughline::editor {

namespace messages = journey::messages;
using journey::Kind;
using journey::LinkKind;

namespace {

constexpr int kNoteWidth = 220;
constexpr int kAmountWidth = 64;
constexpr int kMargin = 6;
constexpr double kMostCounted = 1e12;

QString amountText(const journey::Link& link, const journey::Notation& notation) {
  QLocale locale = localeOf(notation);
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  if (link.count) return locale.toString(static_cast<qlonglong>(*link.count));
  return link.share ? locale.toString(*link.share * 100, 'g', 12) + QStringLiteral(" %")
                    : QString();
}

/// False where the text is neither a count nor a share, nor empty.
bool readAmount(QString text, const journey::Notation& notation, journey::Link& link) {
  text = text.simplified();
  link.count.reset();
  link.share.reset();
  if (text.isEmpty()) return true;
  const bool isShare = text.endsWith(u'%');
  if (isShare) text = text.chopped(1).trimmed();
  bool good = false;
  const double number = localeOf(notation).toDouble(text, &good);
  if (!good || number < 0 || number > (isShare ? 100 : kMostCounted)) return false;
  if (isShare) {
    link.share = journey::asMeant(number / 100);
  } else if (number == std::floor(number)) {
    link.count = static_cast<std::int64_t>(number);
  }
  return isShare || link.count;
}

bool isInside(const QWidget* widget, const QWidget* form) {
  for (; widget; widget = widget->parentWidget()) {
    if (widget == form) return true;
  }
  return false;
}

}  // namespace

LinkEditing::LinkEditing(CanvasContext& context) : m_context(context) {
  connect(&context.mapView, &MapView::scrolled, this, &LinkEditing::follow);
  connect(qApp, &QApplication::focusChanged, this,
          [this](QWidget*, QWidget* now) { leaveWith(now); });
}

LinkEditing::~LinkEditing() = default;

void LinkEditing::begin(journey::Id<journey::Link> link, const QString& typed) {
  const auto* record = m_context.journey().find(link);
  if (!record || !m_context.canEdit() || !commit()) return;
  m_link = link;
  makeForm(*record, typed);
  follow();
  m_form->show();
  m_note->setFocus();
  if (typed.isEmpty()) m_note->selectAll();
  keepTyped();
}

void LinkEditing::makeForm(const journey::Link& link, const QString& typed) {
  m_form = new QFrame(m_context.mapView.viewport());
  m_form->setFrameShape(QFrame::StyledPanel);
  m_form->setAutoFillBackground(true);
  m_note = new QLineEdit(typed.isEmpty() ? QString::fromStdString(link.note) : typed, m_form);
  m_note->setPlaceholderText(fieldWord(Kind::link, "note"));
  m_note->setAccessibleName(fieldWord(Kind::link, "note"));
  m_note->setMinimumWidth(kNoteWidth);
  m_amount = new QLineEdit(amountText(link, m_context.map.notation()), m_form);
  m_amount->setPlaceholderText(texts::Canvas::tr("37, or 18 %"));
  m_amount->setAccessibleName(texts::Canvas::tr("How many take it"));
  m_amount->setFixedWidth(kAmountWidth + 2 * m_amount->fontMetrics().averageCharWidth());
  m_kind = new QComboBox(m_form);
  m_kind->setAccessibleName(fieldWord(Kind::link, "kind"));
  for (const std::string_view word : journey::Words<LinkKind>::all) {
    m_kind->addItem(choiceWord("kind", word));
  }
  m_kind->setCurrentIndex(static_cast<int>(link.kind));
  auto* row = new QHBoxLayout(m_form);
  row->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  row->setSpacing(kMargin);
  for (QWidget* field : std::initializer_list<QWidget*>{m_note, m_amount, m_kind}) {
    row->addWidget(field);
    field->installEventFilter(this);
  }
  connect(m_note, &QLineEdit::textChanged, this, &LinkEditing::keepTyped);
}

bool LinkEditing::eventFilter(QObject* watched, QEvent* event) {
  // While something is typed no key belongs to the map's shortcuts.
  if (event->type() == QEvent::ShortcutOverride) {
    event->accept();
    return true;
  }
  if (event->type() != QEvent::KeyPress) return QObject::eventFilter(watched, event);
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      commit();
      return true;
    case Qt::Key_Escape:
      cancel();
      return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
      tabFrom(static_cast<QWidget*>(watched), static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab);
      return true;
    default:
      return false;
  }
}

void LinkEditing::tabFrom(QWidget* field, bool forward) const {
  const QLayout& row = *m_form->layout();
  const int next = row.indexOf(field) + (forward ? 1 : row.count() - 1);
  row.itemAt(next % row.count())->widget()->setFocus(Qt::TabFocusReason);
}

void LinkEditing::keepTyped() {
  const auto* link = m_context.journey().find(m_link);
  const std::string text = m_note->text().toStdString();
  if (!link || text == link->note) return m_context.map.typing().ended(this);
  m_context.map.typing().typed(
      this, {.kind = Kind::link, .ids = {m_link.value}, .field = "note", .text = text});
}

void LinkEditing::leaveWith(QWidget* focus) {
  if (m_form && focus && !isInside(focus, m_form)) commit();
}

std::optional<journey::Link> LinkEditing::typedLink() const {
  journey::Link link = m_context.journey().get(m_link);
  if (m_amount->isModified() && !readAmount(m_amount->text(), m_context.map.notation(), link)) {
    return std::nullopt;
  }
  link.note = m_note->text().trimmed().toStdString();
  link.kind = static_cast<LinkKind>(m_kind->currentIndex());
  return link;
}

bool LinkEditing::commit() {
  if (!m_form || m_committing) return !m_form;
  const QScopedValueRollback guard(m_committing, true);
  const auto link = typedLink();
  if (!link) {
    m_context.say(texts::Canvas::tr("How many take it is a whole number, or a share as “18 %”."));
    m_amount->setFocus();
    return false;
  }
  const bool same = *link == m_context.journey().get(m_link);
  const bool done = same || m_context.edit(messages::changeField(messages::kind(Kind::link)),
                                           [&](journey::Edit& edit) { edit.put(*link); });
  // Refused: what was typed stays, so that it can be put right.
  done ? close() : m_note->setFocus();
  return done;
}

void LinkEditing::cancel() {
  if (m_form && !m_committing) close();
}

void LinkEditing::follow() {
  if (!m_form) return;
  const auto& links = m_context.board.shown().links;
  const auto found = std::ranges::find(links, m_link, &drawing::LinkPath::link);
  if (found == links.end()) return;
  const QPointF middle =
      found->labelRect.isNull() ? found->path.pointAtPercent(0.5) : found->labelRect.center();
  m_form->adjustSize();
  QRect place({}, m_form->size());
  place.moveCenter(m_context.mapView.fromMap(middle).toPoint());
  const QRect port = m_context.mapView.viewport()->rect();
  place.moveLeft(std::clamp(place.left(), 0, std::max(0, port.width() - place.width())));
  place.moveTop(std::clamp(place.top(), 0, std::max(0, port.height() - place.height())));
  m_form->move(place.topLeft());
  emit placed();
}

QRect LinkEditing::work() const { return m_form ? m_form->geometry() : QRect(); }

void LinkEditing::close() {
  QFrame* form = m_form;
  m_form = nullptr;
  // Before it is hidden: Qt would look for the next field, and the map would go to the next card.
  if (isInside(QApplication::focusWidget(), form)) m_context.mapView.setFocus();
  form->hide();
  form->deleteLater();
  m_context.map.typing().ended(this);
  emit placed();
}

}  // namespace throughline::editor
