#include "things_delegate.h"

#include <QPainter>
#include <algorithm>
#include <utility>

#include "cell_words.h"
#include "kind_sign.h"
#include "throughline/editor/plain_text.h"
#include "throughline/journey/search.h"

namespace throughline::editor {

namespace {

using drawing::Ink;
using journey::Kind;
using journey::ThingColumn;
using journey::ThingGrouping;

constexpr int kCellSide = 8;
constexpr int kBox = 14;
constexpr int kDot = 7;
constexpr qreal kChosen = 0.10;

QColor seeThrough(QColor color, qreal alpha) {
  color.setAlphaF(static_cast<float>(alpha));
  return color;
}

/// Writes from the left and gives where the next word begins.
int write(QPainter& painter, QRect rect, const QString& text, const QColor& color) {
  painter.setPen(color);
  const QFontMetrics metrics = painter.fontMetrics();
  const QString fitting = metrics.elidedText(text, Qt::ElideRight, std::max(0, rect.width()));
  painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, fitting);
  return rect.left() + metrics.horizontalAdvance(fitting);
}

QFont bold(QFont font) {
  font.setWeight(QFont::DemiBold);
  return font;
}

}  // namespace

ThingsDelegate::ThingsDelegate(const ThingsModel& model, StateOf stateOf, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_stateOf(std::move(stateOf)) {}

void ThingsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
  painter->save();
  painter->setClipRect(option.rect, Qt::IntersectClip);
  const RowState state = m_stateOf(index.row());
  if (m_model.isGroup(index.row())) {
    // One line over all columns; each cell paints its part of it.
    const auto* view = qobject_cast<const QWidget*>(option.widget);
    const QRect line(0, option.rect.top(), view ? view->width() : option.rect.right(),
                     option.rect.height());
    paintGroup(*painter, line, option.font, index.row(), state.current);
    painter->restore();
    return;
  }
  painter->fillRect(option.rect, ink(Ink::surface));
  if (state.ticked || state.current) {
    painter->fillRect(option.rect, seeThrough(ink(Ink::selection), kChosen));
  }
  painter->setPen(ink(Ink::line));
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  painter->setFont(option.font);
  const QRect inside = option.rect.adjusted(kCellSide, 0, -kCellSide, 0);
  const auto column = static_cast<ThingColumn>(index.column());
  if (state.dimmed) painter->setOpacity(0.4);
  if (column == ThingColumn::name) {
    paintName(*painter, option, index);
  } else if (column == ThingColumn::owner) {
    paintOwner(*painter, inside, index);
  } else {
    const QString text = index.data().toString();
    const auto& key = m_model.thingAt(index.row())->key;
    if (column == ThingColumn::changed && m_model.isOld(key)) {
      QFont italic = option.font;
      italic.setItalic(true);
      painter->setFont(italic);
    }
    const bool isGap = text.isEmpty() && m_model.fieldAt(index);
    paintText(*painter, inside, isGap ? QStringLiteral("–") : text,
              isGap ? Ink::faintText : Ink::text);
  }
  painter->setOpacity(1);
  if (option.state & QStyle::State_HasFocus) {
    painter->setPen(QPen(ink(Ink::selection), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(1, 1, -1, -2));
  }
  painter->restore();
}

void ThingsDelegate::paintText(QPainter& painter, const QRect& rect, const QString& text,
                               Ink color) const {
  write(painter, rect, text, ink(color));
}

void ThingsDelegate::paintName(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const {
  const auto& key = m_model.thingAt(index.row())->key;
  QRectF box(0, 0, kBox, kBox);
  box.moveCenter(QPointF(option.rect.left() + kTickZone / 2.0 + 2, option.rect.center().y()));
  const bool ticked = m_stateOf(index.row()).ticked;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(ticked ? ink(Ink::selection) : ink(Ink::strongLine));
  painter.setBrush(ticked ? ink(Ink::selection) : ink(Ink::surface));
  painter.drawRoundedRect(box, 4, 4);
  if (ticked) {
    painter.setPen(QPen(ink(Ink::surface), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{box.left() + 3.4, box.top() + 7.2},
                                   {box.left() + 6, box.top() + 9.8},
                                   {box.left() + 10.8, box.top() + 4.2}});
  }
  painter.restore();
  const QRectF sign(option.rect.left() + kTickZone + 4,
                    option.rect.center().y() - kSignSide / 2.0 + 0.5, kSignSide, kSignSide);
  paintKindSign(painter, key.kind, sign, ink(Ink::secondText));
  const QRect rest = option.rect.adjusted(kTickZone + kSignSide + 12, 0, -kCellSide, 0);
  QFont medium = option.font;
  medium.setWeight(QFont::Medium);
  painter.setFont(medium);
  paintText(painter, rest, index.data().toString(), Ink::text);
}

void ThingsDelegate::paintOwner(QPainter& painter, const QRect& rect,
                                const QModelIndex& index) const {
  const journey::Field* field = m_model.fieldAt(index);
  if (!field) return;
  const auto& key = m_model.thingAt(index.row())->key;
  const journey::RecordRef record = m_model.journey().get(key.kind, key.id);
  const journey::Value value = field->get(record);
  const auto* id = std::get_if<std::int64_t>(&value);
  const auto* department =
      id ? m_model.journey().find(journey::Id<journey::Department>{*id}) : nullptr;
  if (!department) {
    if (journey::lacksOwner(record)) {
      painter.setFont(bold(painter.font()));
      return paintText(painter, rect, tr("No owner"), Ink::fault);
    }
    return paintText(painter, rect, journey::needsNoOwner(record) ? tr("nobody can") : tr("nobody"),
                     Ink::faintText);
  }
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(QString::fromStdString(department->color)));
  painter.drawEllipse(QRectF(rect.left(), rect.center().y() - kDot / 2.0 + 0.5, kDot, kDot));
  painter.restore();
  paintText(painter, rect.adjusted(kDot + 5, 0, 0, 0), index.data().toString(), Ink::text);
}

void ThingsDelegate::paintGroup(QPainter& painter, const QRect& rect, const QFont& font, int row,
                                bool current) const {
  const journey::ThingGroup& group = m_model.groupAt(row);
  const ThingGrouping grouping = m_model.order().grouping;
  painter.fillRect(rect, ink(Ink::chip));
  painter.setPen(ink(Ink::line));
  painter.drawLine(rect.bottomLeft(), rect.bottomRight());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(ink(Ink::secondText), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const QPointF middle(rect.left() + kTickZone / 2.0 + 2, rect.center().y() + 0.5);
  const bool folded = m_model.isFolded(row);
  const QPolygonF open{{-4, -2}, {0, 2}, {4, -2}};
  const QPolygonF closed{{-2, -4}, {2, 0}, {-2, 4}};
  painter.drawPolyline((folded ? closed : open).translated(middle));
  int x = rect.left() + kTickZone + 4;
  if (grouping == ThingGrouping::stage && group.of.id != 0) {
    const auto order = m_model.journey().idsIn(Kind::stage, 0);
    const auto place = std::ranges::find(order, group.of.id) - order.begin();
    painter.fillRect(QRectF(x, rect.top() + 6, 4, rect.height() - 12),
                     m_theme->hue(static_cast<std::size_t>(place)));
    x += 12;
  }
  painter.restore();
  const auto next = [&](const QString& text, Ink color, const QFont& with) {
    painter.setFont(with);
    x = write(painter, QRect(x, rect.top(), rect.right() - x - kCellSide, rect.height()), text,
              ink(color)) +
        12;
  };
  next(groupWord(m_model.journey(), group, grouping), Ink::text, bold(font));
  next(countsWord(group), Ink::secondText, font);
  if (m_weakest && group.of == journey::RecordKey(m_weakest) && grouping == ThingGrouping::stage) {
    painter.setFont(bold(font));
    const QString flag = tr("⚑ Weakest link");
    const int width = painter.fontMetrics().horizontalAdvance(flag) + 14;
    const QRect box(x, rect.top() + 4, width, rect.height() - 9);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(Ink::weakText));
    painter.drawRoundedRect(box, 4, 4);
    painter.restore();
    painter.setPen(ink(Ink::onWeak));
    painter.drawText(box, Qt::AlignCenter, flag);
    x += width + 12;
  }
  if (group.withoutOwner > 0) {
    next(tr("%Ln without owner", nullptr, static_cast<int>(group.withoutOwner)), Ink::fault, font);
  }
  if (current) {
    painter.setPen(QPen(ink(Ink::selection), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(1, 1, -1, -2));
  }
}

}  // namespace throughline::editor
