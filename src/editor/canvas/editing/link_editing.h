#pragma once

#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QPointer>

#include "canvas/canvas_context.h"

namespace throughline::editor {

/// The fields of a link, over the map beside its line. Enter and leaving them make one
/// edit of all; Esc leaves no trace.
class LinkEditing : public QObject {
  Q_OBJECT

 public:
  explicit LinkEditing(CanvasContext& context);
  ~LinkEditing() override;

  /// `typed` replaces the note, as when typing on a selected link.
  void begin(journey::Id<journey::Link> link, const QString& typed = {});
  [[nodiscard]] bool isActive() const { return m_form != nullptr; }
  /// True where nothing is being typed any more.
  bool commit();
  void cancel();
  /// Follows the map.
  void follow();
  /// Where the fields stand, in the viewport's pixels; empty while there are none.
  [[nodiscard]] QRect work() const;

 signals:
  /// The fields have come, gone, or stand elsewhere.
  void placed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void makeForm(const journey::Link& link, const QString& typed);
  /// From one field to the next, and round: outside of them Tab goes through the cards.
  void tabFrom(QWidget* field, bool forward) const;
  void keepTyped();
  void leaveWith(QWidget* focus);
  /// The link with what the fields say; nothing where the amount is none.
  [[nodiscard]] std::optional<journey::Link> typedLink() const;
  void close();

  CanvasContext& m_context;
  journey::Id<journey::Link> m_link;
  QPointer<QFrame> m_form;
  QLineEdit* m_note = nullptr;
  QLineEdit* m_amount = nullptr;  ///< "37", or "18 %" where only the share is known
  QComboBox* m_kind = nullptr;
  bool m_committing = false;
};

}  // namespace throughline::editor
