#pragma once

#include <QFrame>
#include <QPointer>

namespace throughline::editor {

/// A page that lies over a part of a window until it is lifted. It covers what stands there, so
/// Tab goes round in it, and F6 does not lead below one that covers all. Over a part it is an area
/// of the window as others are.
class Sheet : public QFrame {
  Q_OBJECT

 public:
  /// Belongs to what it lies over.
  explicit Sheet(QWidget& over);

  /// Takes the page from where it stands and lies over `over`: so wide at its right edge, or
  /// all over it, with the page in the middle.
  void lay(QWidget& page, QWidget& over, int width);
  void layAllOver(QWidget& page, QWidget& over);
  /// Is no longer seen; whoever laid the page puts it elsewhere.
  void lift();
  /// Where the keyboard was when it was laid; null where that is gone or hidden now.
  [[nodiscard]] QWidget* before() const;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  void put(QWidget& page, QWidget& over);
  [[nodiscard]] bool staysHere(const QKeyEvent& key) const;
  void follow();

  int m_width = 0;  ///< 0: all over
  QPointer<QWidget> m_page;
  QPointer<QWidget> m_before;
};

}  // namespace throughline::editor
