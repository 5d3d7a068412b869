#include "canvas/editing/in_place_editing.h"

#include <QScopedValueRollback>
#include <algorithm>
#include <cmath>

#include "canvas/text_area.h"
#include "frame/worded.h"
#include "throughline/check/wording.h"
#include "throughline/drawing/fonts.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using drawing::Element;
using drawing::ElementKind;
using drawing::FontRole;
using drawing::Ink;

namespace {

constexpr qreal kLeastScale = 0.85;  // text smaller than this is typed at this size
constexpr qreal kQuoteWidth = 150;

QFont scaledFont(FontRole role, qreal scale, int dpi) {
  QFont font = drawing::upscaledFont(role);
  const qreal size = font.pixelSize() / drawing::kFontUpscale * scale;
  // Points take fractions, pixels don't.
  font.setPointSizeF(std::max(1.0, size * 72 / dpi));
  return font;
}

QRectF areaFor(const Element& element) {
  if (element.kind != ElementKind::emotionPoint) return textArea(element);
  // A point without a quote: where the quote will stand.
  const QPointF below(element.rect.center().x() - kQuoteWidth / 2, element.rect.bottom() + 2);
  return {below, QSizeF(kQuoteWidth, drawing::lineHeight(FontRole::smallItalic))};
}

}  // namespace

InPlaceEditing::InPlaceEditing(CanvasContext& context) : m_context(context) {
  connect(&context.mapView, &MapView::scrolled, this, &InPlaceEditing::follow);
}

InPlaceEditing::~InPlaceEditing() {
  if (m_editor) m_editor->disconnect(this);
}

void InPlaceEditing::begin(TextSlot slot, const QString& typed) {
  if (!m_context.canEdit() || !commit()) return;
  m_slot = std::move(slot);
  const bool inRow = m_slot->kind == ElementKind::stageHeader;
  m_editor = new TitleEditor(inRow ? static_cast<QWidget*>(&m_context.stageRow)
                                   : m_context.mapView.viewport());
  m_editor->setAccessibleName(worded(m_slot->label));
  if (m_slot->isDraft()) m_editor->setPlaceholderText(m_slot->placeholder);
  m_editor->setText(typed.isEmpty() ? m_slot->text : typed, typed.isEmpty());
  if (m_slot->isDraft() || !typed.isEmpty()) {
    showTyped(Gently::no);  // the field stands there at once, and so does what it is part of
  } else {
    follow();
  }
  if (const Element* shown = element()) m_context.bringIntoSight(*shown);
  connect(m_editor, &QTextEdit::textChanged, this, [this] { showTyped(); });
  connect(m_editor, &QTextEdit::textChanged, this, &InPlaceEditing::keepTyped);
  connect(m_editor, &QTextEdit::textChanged, this, &InPlaceEditing::markWording);
  keepTyped();
  markWording();
  connect(m_editor, &TitleEditor::committed, this, &InPlaceEditing::commit);
  connect(m_editor, &TitleEditor::cancelled, this, &InPlaceEditing::cancel);
  connect(m_editor, &TitleEditor::left, this, &InPlaceEditing::commit);
  connect(m_editor, &TitleEditor::tabbed, this, [this](bool forward) {
    if (commit()) emit tabbed(forward);
  });
  m_editor->show();
  m_editor->setFocus();
}

void InPlaceEditing::showTyped(Gently gently) {
  QString text = m_editor->text();
  if (text.isEmpty() && !m_slot->mayBeEmpty) {
    text = m_slot->isDraft() ? m_slot->placeholder : m_slot->text;
  }
  m_context.board.preview([&](journey::Edit& edit) { m_slot->write(edit, text.toStdString()); },
                          gently == Gently::yes);
}

void InPlaceEditing::keepTyped() {
  const QString text = m_editor->text();
  if (text == m_slot->text) return m_context.map.typing().ended(this);
  store::Draft draft = m_slot->draft;
  draft.text = text.toStdString();
  m_context.map.typing().typed(this, std::move(draft));
}

void InPlaceEditing::markWording() {
  const store::Draft& about = m_slot->draft;
  const std::string text = m_editor->toPlainText().toStdString();
  const bool isOfCustomer = check::tellsOfCustomer(about.kind, about.field);
  const auto found = isOfCustomer ? check::companyWording(text) : std::nullopt;
  const auto characters = [&](std::size_t at, std::size_t length) {
    return static_cast<int>(QString::fromStdString(text.substr(at, length)).size());
  };
  const QColor doubt = m_context.board.scene().looks().theme->of(Ink::doubtful);
  m_editor->underline(found ? characters(0, found->at) : 0,
                      found ? characters(found->at, found->length) : 0, doubt);
  const QString advice = found ? worded(found->advice) : QString();
  m_editor->setAccessibleDescription(advice);
  m_editor->setToolTip(plainTip(advice));
}

const Element* InPlaceEditing::element() const {
  const auto fits = [&](const Element& e, ElementKind kind) {
    if (e.kind != kind) return false;
    if (m_slot->kind == ElementKind::job && e.field != m_slot->draft.field) return false;
    return m_slot->isDraft() ? isDraft(e.target) : e.target == m_slot->target;
  };
  const auto& elements = m_context.board.shown().elements;
  const bool isPoint = m_slot->kind == ElementKind::emotionPoint;
  const auto found = std::ranges::find_if(elements, [&](const Element& e) {
    return fits(e, isPoint ? ElementKind::emotionQuote : m_slot->kind);
  });
  if (found != elements.end()) return &*found;
  const auto standIn = std::ranges::find_if(elements, [&](const Element& e) {
    const bool invites = m_slot->kind == ElementKind::job && e.lane == drawing::LaneId::job;
    return fits(e, m_slot->kind) || (invites && fits(e, ElementKind::invitation));
  });
  return standIn == elements.end() ? nullptr : &*standIn;
}

void InPlaceEditing::follow() {
  if (!m_editor) return;
  const Element* shown = element();
  if (!shown) return;
  const bool inRow = m_slot->kind == ElementKind::stageHeader;
  const FontRole role = typedFont(*shown);
  const qreal zoom = m_context.mapView.zoom();
  const qreal scale = std::max(zoom, kLeastScale);
  const QRectF area = areaFor(*shown);
  QPointF corner = m_context.mapView.fromMap(area.topLeft());
  if (inRow) {
    const QRectF header = m_context.stageRow.rectOf(*shown);
    corner.setY(zoom < kReadableZoom
                    ? (m_context.stageRow.height() - drawing::lineHeight(role) * scale) / 2
                    : header.top() + (area.top() - shown->rect.top()) * zoom);
  }
  const int line = static_cast<int>(std::lround(drawing::lineHeight(role) * scale));
  m_editor->place(
      QRect(static_cast<int>(std::lround(corner.x())), static_cast<int>(std::lround(corner.y())),
            static_cast<int>(std::lround(area.width() * scale)), line),
      scaledFont(role, scale, m_editor->logicalDpiY()), line);
  const drawing::Theme& theme = *m_context.board.scene().looks().theme;
  const auto* column = m_context.board.shown().column(shown->stage);
  m_editor->setColors(inRow ? theme.hueTint(column ? column->place : 0) : theme.of(Ink::surface),
                      theme.of(Ink::text), theme.of(Ink::faintText), theme.of(Ink::selection));
  emit placed();
}

QRect InPlaceEditing::work() const {
  if (!m_editor || m_editor->parentWidget() != m_context.mapView.viewport()) return {};
  const Element* shown = element();
  const QRect field = m_editor->geometry();
  return shown ? field.united(m_context.viewportRect(*shown)) : field;
}

bool InPlaceEditing::commit() {
  if (!m_editor || m_committing) return !m_editor;
  const QScopedValueRollback guard(m_committing, true);
  const QString text = m_editor->text();
  const bool same = !m_slot->isDraft() && text == m_slot->text;
  if (same || (text.isEmpty() && !m_slot->mayBeEmpty)) {
    close();
    m_context.board.endPreview();
    return true;
  }
  drawing::Target target;
  const bool done = m_context.map.edit(m_slot->label, &m_context.widget, [&](journey::Edit& edit) {
    target = m_slot->write(edit, text.toStdString());
  });
  if (!done) {
    // Refused: what was typed stays, so that it can be put right.
    showTyped();
    m_editor->setFocus();
    return false;
  }
  const bool wasDraft = m_slot->isDraft();
  close();
  if (wasDraft) m_context.view.selectOnly(target);
  return true;
}

void InPlaceEditing::cancel() {
  if (!m_editor || m_committing) return;
  close();
  m_context.board.endPreview();
}

void InPlaceEditing::close() {
  TitleEditor* editor = std::exchange(m_editor, nullptr);
  const bool hadFocus = editor->hasFocus();
  editor->disconnect(this);
  editor->hide();
  editor->deleteLater();
  m_slot.reset();
  m_context.map.typing().ended(this);
  if (hadFocus) m_context.mapView.setFocus();
  emit placed();
}

}  // namespace throughline::editor
