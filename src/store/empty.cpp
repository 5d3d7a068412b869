// placeholder so that the layer links until its first source
