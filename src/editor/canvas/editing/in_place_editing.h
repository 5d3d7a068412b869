#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "canvas/canvas_context.h"
#include "canvas/editing/text_slot.h"
#include "canvas/editing/title_editor.h"

namespace throughline::editor {

/// Typing on the map: a field exactly over the text, while the map shows what
/// the text would make of it. Enter, Tab and leaving the field make one edit;
/// Esc leaves no trace. A draft becomes a record only with its first text.
class InPlaceEditing : public QObject {
  Q_OBJECT

 public:
  explicit InPlaceEditing(CanvasContext& context);
  ~InPlaceEditing() override;

  /// `typed` replaces the text, as when typing on a selected card.
  void begin(TextSlot slot, const QString& typed = {});
  [[nodiscard]] bool isActive() const { return m_editor != nullptr; }
  /// True where nothing is being typed any more.
  bool commit();
  void cancel();
  /// Follows the map. It scrolls with it on its own; the canvas calls this when it has
  /// arranged its parts anew.
  void follow();
  /// The field with what it stands on, in the viewport's pixels; empty while nothing is
  /// typed there.
  [[nodiscard]] QRect work() const;

 signals:
  /// The field has come, gone, or stands elsewhere.
  void placed();
  void tabbed(bool forward);

 private:
  enum class Gently { no, yes };
  /// `gently`: what makes room for the text glides.
  void showTyped(Gently gently = Gently::yes);
  void keepTyped();
  /// Marks what speaks of the company where the text is to tell of the customer.
  void markWording();
  [[nodiscard]] const drawing::Element* element() const;
  void close();

  CanvasContext& m_context;
  std::optional<TextSlot> m_slot;
  TitleEditor* m_editor = nullptr;
  bool m_committing = false;
};

}  // namespace throughline::editor
