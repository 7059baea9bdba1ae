package fugong.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission a web method asks for, checked before the method runs and read by the test that tries every
/// endpoint as every role. On a class it holds for all its methods; on a method it replaces the class's. With
/// several, any one is enough. A web method without it is for everybody who is signed in. The door behind it asks
/// again.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    Permission[] value();
}
